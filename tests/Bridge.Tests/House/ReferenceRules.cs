using System.Xml.Linq;

namespace Bridge.Tests.House;

/// <summary>Who may know whom: the rooms of the house, and their doors.</summary>
internal static class ReferenceRules
{
    private static readonly string[] Service = ["Bridge.Contracts", "Bridge.Hosting", "Bridge.Persistence"];
    private static readonly string[] Pure = ["Bridge.Contracts", "Bridge.Webhooks", "Bridge.LocalServices"];

    /// <summary>What each project may refer to. The front door and the migrate job may know everybody.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Bridge.Contracts"] = [],
        ["Bridge.Webhooks"] = ["Bridge.Contracts"],
        ["Bridge.Hosting"] = [],
        ["Bridge.MassTransit.EntityFrameworkCore"] = [],
        ["Bridge.LocalServices"] = [],
        ["Bridge.Persistence"] = ["Bridge.Contracts", "Bridge.Hosting", "Bridge.MassTransit.EntityFrameworkCore"],
        ["Bridge.Receiver"] = [.. Service, "Bridge.Webhooks"],
        ["Bridge.CrmSync"] = Service,
        ["Bridge.SlackNotify"] = Service,
        ["Bridge.Inventory"] = Service,
        ["Bridge.Workflows"] = Service,
    };

    /// <summary>What a project file breaks, one sentence each.</summary>
    internal static IEnumerable<string> Check(string project, XDocument file)
    {
        var references = Named(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).ToArray();
        if (project is not ("Bridge" or "Bridge.Migrations"))
        {
            foreach (var stranger in references.Except(Allowed.GetValueOrDefault(project, Service)))
            {
                yield return $"{project} may not know {stranger}";
            }
        }

        if (Pure.Contains(project) && Named(file, "FrameworkReference").Any())
        {
            yield return $"{project} may not use ASP.NET Core";
        }

        if (project is "Bridge.Contracts" or "Bridge.Webhooks" && Named(file, "PackageReference").FirstOrDefault(name => !IsBodyReader(project, name)) is { } package)
        {
            yield return $"{project} may not use {package}";
        }

        if (project is "Bridge.Hosting" && Named(file, "PackageReference").FirstOrDefault(name => name.Contains("EntityFramework", StringComparison.Ordinal)) is { } entityFramework)
        {
            yield return $"{project} may not use {entityFramework}";
        }
    }

    /// <summary>Reads multipart bodies and brings no web server: .NET has no such reader of its own.</summary>
    private static bool IsBodyReader(string project, string package) => project is "Bridge.Webhooks" && package is "Microsoft.AspNetCore.WebUtilities";

    private static IEnumerable<string> Named(XDocument file, string element) =>
        file.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
}
