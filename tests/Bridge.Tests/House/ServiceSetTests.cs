namespace Bridge.Tests.House;

/// <summary>A service stands in three places: the solution, the compose file and the front door.</summary>
public sealed class ServiceSetTests
{
    [Fact]
    public void Every_service_stands_in_solution_compose_file_and_front_door()
    {
        var projects = Services().ToArray();

        Assert.NotEmpty(projects);
        Faults.None(projects.SelectMany(ServicePlaces.Here.Missing));
        Assert.Equal(projects.Length, ServicePlaces.Here.FrontDoor.Count);
    }

    [Fact]
    public void A_service_that_stands_nowhere_is_named_with_every_place() =>
        Assert.Equal(
            [
                "Bridge.NewThing is not in Bridge.sln",
                "new-thing is not in docker-compose.yml, with SERVICE: NewThing",
                "new-thing is not in src/Bridge/ServiceCatalog.cs",
                "Bridge.NewThing is not in src/Bridge/Topology/QueueCatalog.cs",
            ],
            ServicePlaces.Here.Missing("Bridge.NewThing"));

    [Fact]
    public void A_service_that_is_missing_in_one_of_them_is_caught()
    {
        var here = ServicePlaces.Here;

        Assert.Single((here with { Solution = here.Solution.Replace("Bridge.CrmSync.csproj", "", StringComparison.Ordinal) }).Missing("Bridge.CrmSync"));
        Assert.Single((here with { Compose = here.Compose.Replace("  crm-sync:", "  crm:", StringComparison.Ordinal) }).Missing("Bridge.CrmSync"));
        Assert.Single((here with { Compose = here.Compose.Replace("SERVICE: CrmSync }", "SERVICE: Crm }", StringComparison.Ordinal) }).Missing("Bridge.CrmSync"));
        Assert.Single((here with { FrontDoor = [] }).Missing("Bridge.CrmSync"));
        Assert.Single((here with { Topology = [] }).Missing("Bridge.CrmSync"));
    }

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Faults.None(new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(project => Path.GetFileName(project))
            .Where(project => !ServicePlaces.Here.Solution.Contains(project, StringComparison.Ordinal))
            .Select(project => $"{project} is not in Bridge.sln"));

    [Fact]
    public void A_program_is_at_most_15_lines_long() =>
        Assert.All(Services(), service => Assert.InRange(Repository.Read($"src/{service}/Program.cs").Split('\n').Length, 1, 15 + 1));

    private static IEnumerable<string> Services() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"))
            .Where(folder => File.Exists(Path.Combine(folder, "Program.cs")))
            .Where(folder => Directory.EnumerateFiles(folder, "*Service.cs").Any())
            .Select(folder => Path.GetFileName(folder));
}
