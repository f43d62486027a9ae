namespace Bridge.Tests.House;

/// <summary>A service stands in three places: the solution, the compose file and the front door.</summary>
public sealed class ServiceSetTests
{
    [Fact]
    public void Solution_compose_file_and_front_door_name_the_same_services()
    {
        var services = ServiceCatalog.All.Select(service => service.Name).ToArray();

        Assert.Empty(Missing(services, Repository.Read("docker-compose.yml"), Repository.Read("Bridge.sln")));
        Assert.Equal(services.Length, ProjectsWithService().Count());
    }

    [Fact]
    public void A_service_that_is_missing_in_one_of_them_is_caught()
    {
        var compose = Repository.Read("docker-compose.yml").Replace("  inventory:", "  stock:", StringComparison.Ordinal);
        var solution = Repository.Read("Bridge.sln").Replace("Bridge.CrmSync.csproj", "Bridge.Other.csproj", StringComparison.Ordinal);

        Assert.Equal(["inventory is not in docker-compose.yml"], Missing(["inventory"], compose, Repository.Read("Bridge.sln")));
        Assert.Equal(["crm-sync is not in Bridge.sln"], Missing(["crm-sync"], Repository.Read("docker-compose.yml"), solution));
    }

    [Fact]
    public void A_program_is_at_most_15_lines_long() =>
        Assert.All(ProjectsWithService(), folder => Assert.InRange(File.ReadAllLines(Path.Combine(folder, "Program.cs")).Length, 1, 15));

    private static IEnumerable<string> ProjectsWithService() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"))
            .Where(folder => File.Exists(Path.Combine(folder, "Program.cs")))
            .Where(folder => Directory.EnumerateFiles(folder, "*Service.cs").Any());

    private static IEnumerable<string> Missing(IEnumerable<string> services, string compose, string solution)
    {
        foreach (var service in services)
        {
            if (!compose.Contains($"\n  {service}:\n", StringComparison.Ordinal))
            {
                yield return $"{service} is not in docker-compose.yml";
            }

            if (!solution.Contains($"Bridge.{Pascal(service)}.csproj", StringComparison.Ordinal))
            {
                yield return $"{service} is not in Bridge.sln";
            }
        }
    }

    private static string Pascal(string service) => string.Concat(service.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
