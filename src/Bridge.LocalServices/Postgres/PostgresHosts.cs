using System.Globalization;
using Bridge.LocalServices.Containers;
using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.Postgres;

/// <summary>Prepares the place where PostgreSQL runs.</summary>
internal static class PostgresHosts
{
    private const string Image = "postgres:17";

    public static async Task<(IServerHost Host, string Password)> ChooseAsync(
        PostgresOptions options, int port, CancellationToken cancellationToken)
    {
        var major = MajorOf(options.DataFolder);
        var binaries = PostgresBinaries.Find(options.Machine, major);
        var package = major is null ? "postgresql" : $"postgresql-{major}";
        var inContainer = await HostChoice.IsContainerAsync(options, binaries, "PostgreSQL", package, cancellationToken);
        var folder = await ServerFolder.OpenAsync(options.DataFolder, "postgres");
        var password = folder.Password();
        return (inContainer ? Container(options, port, folder, password) : new PostgresProcess(options, port, binaries!, folder), password);
    }

    private static ContainerHost Container(PostgresOptions options, int port, ServerFolder folder, string password) =>
        new(new ContainerPlan(Image)
        {
            Ports = { [5432] = port },
            Secrets = { ["POSTGRES_PASSWORD"] = password },
            DataPath = "/var/lib/postgresql/data",
            Command = ["-c", $"max_connections={options.MaxConnections}"],
        }, folder, options.Progress);

    // A cluster opens with the major version that made it, and no other.
    private static int? MajorOf(string? dataFolder)
    {
        if (dataFolder is null)
            return null;
        var version = Path.Combine(dataFolder, ServerFolder.HomeName, PostgresProcess.Cluster, "PG_VERSION");
        return File.Exists(version) ? int.Parse(File.ReadAllText(version), CultureInfo.InvariantCulture) : null;
    }
}
