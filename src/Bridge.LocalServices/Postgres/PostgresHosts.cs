using Bridge.LocalServices.Containers;
using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.Postgres;

/// <summary>Chooses where PostgreSQL runs: the machine's binaries first, a container engine second.</summary>
internal static class PostgresHosts
{
    private const string Image = "postgres:17";

    public static async Task<(IServerHost Host, string Password)> ChooseAsync(
        PostgresOptions options, int port, CancellationToken cancellationToken)
    {
        var inContainer = PostgresBinaries.Find(options.Machine) is null;
        if (inContainer && !await ContainerEngine.AnswersAsync(options.Machine, cancellationToken))
            throw new ServerNotFoundException("PostgreSQL", "postgresql");
        var folder = await ServerFolder.OpenAsync(options.DataFolder, "postgres");
        var password = folder.Password();
        return (inContainer ? Container(options, port, folder, password) : new PostgresProcess(options, port, folder), password);
    }

    private static ContainerHost Container(PostgresOptions options, int port, ServerFolder folder, string password) =>
        new(new ContainerPlan(Image)
        {
            Ports = { [5432] = port },
            Secrets = { ["POSTGRES_PASSWORD"] = password },
            DataPath = "/var/lib/postgresql/data",
            Command = ["-c", $"max_connections={options.MaxConnections}"],
        }, folder, options.Progress);
}
