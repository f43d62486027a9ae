namespace Bridge.Tests.House;

/// <summary>Every package is locked by version and hash, and nothing turns the lock off.</summary>
public sealed class LockFileTests
{
    private const string Switch = "RestoreLockedMode";

    private static readonly string[] Builders = ["test.sh", "bridge", "Dockerfile", ".ci/run", ".ci/sbom", ".ci/audit"];

    [Fact]
    public void Every_project_has_a_lock_file()
    {
        var projects = Projects().ToArray();

        Assert.Contains("src/Bridge/Bridge.csproj", projects);
        Faults.None(Unlocked(projects));
    }

    [Fact]
    public void A_project_without_one_is_named()
        => Assert.Equal(["src/Bridge.Nowhere/Bridge.Nowhere.csproj has no packages.lock.json"], Unlocked([.. Projects(), "src/Bridge.Nowhere/Bridge.Nowhere.csproj"]));

    [Fact]
    public void Every_restore_is_locked_and_no_project_and_no_script_says_otherwise()
    {
        Assert.Contains($"<{Switch} Condition=\"'$({Switch})' == ''\">true</{Switch}>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.All(Projects().Concat(Builders), file => Assert.DoesNotContain(Switch, Repository.Read(file), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Projects()
        => new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

    private static IEnumerable<string> Unlocked(IEnumerable<string> projects)
        => projects.Where(project => !File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, "packages.lock.json")))
            .Select(project => $"{project} has no packages.lock.json");
}
