using System.Text.RegularExpressions;
using Bridge.Topology;

namespace Bridge.Tests.House;

/// <summary>The places in which every service must stand.</summary>
/// <param name="Solution">The text of Bridge.sln.</param>
/// <param name="Compose">The text of docker-compose.yml.</param>
/// <param name="FrontDoor">The names of the services that the front door runs.</param>
/// <param name="Topology">The namespaces of the services whose queues are known.</param>
internal sealed partial record ServicePlaces(string Solution, string Compose, IReadOnlyCollection<string> FrontDoor, IReadOnlyCollection<string> Topology)
{
    internal static ServicePlaces Here { get; } = new(
        Repository.Read("Bridge.sln"),
        Repository.Read("docker-compose.yml"),
        [.. ServiceCatalog.All.Select(service => service.Name)],
        [.. QueueCatalog.Services.Select(service => service.Namespace!)]);

    /// <summary>Where a project that is a service is missing, one sentence each.</summary>
    /// <param name="project">For example <c>Bridge.CrmSync</c>, whose service is <c>crm-sync</c>.</param>
    internal IEnumerable<string> Missing(string project)
    {
        var name = project.Split('.', 2)[1];
        var service = WordStart().Replace(name, "-").ToLowerInvariant();
        if (!Solution.Contains($"{project}.csproj", StringComparison.Ordinal))
        {
            yield return $"{project} is not in Bridge.sln";
        }

        if (!Compose.Contains($"\n  {service}:\n", StringComparison.Ordinal) || !Compose.Contains($"SERVICE: {name} }}", StringComparison.Ordinal))
        {
            yield return $"{service} is not in docker-compose.yml, with SERVICE: {name}";
        }

        if (!FrontDoor.Contains(service))
        {
            yield return $"{service} is not in src/Bridge/ServiceCatalog.cs";
        }

        if (!Topology.Contains(project))
        {
            yield return $"{project} is not in src/Bridge/Topology/QueueCatalog.cs";
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
