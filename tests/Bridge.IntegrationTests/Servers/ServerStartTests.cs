using System.Net;
using System.Net.Sockets;
using Bridge.IntegrationTests.Victims;
using Bridge.LocalServices;
using Bridge.LocalServices.Processes;
using Bridge.LocalServices.RabbitMq;

namespace Bridge.IntegrationTests.Servers;

public sealed class ServerStartTests
{
    private static readonly Machine Bare = new(Packages: "/nowhere", SearchPath: "/nowhere");
    private static readonly Machine OnlyPackages = Machine.This with { SearchPath = "/nowhere" };

    [Fact]
    public async Task Without_PostgreSQL_and_container_engine_the_error_names_the_cure()
    {
        var error = await Assert.ThrowsAsync<ServerNotFoundException>(() => PostgresServer.StartAsync(new PostgresOptions { Machine = Bare }));

        Assert.Contains("apt-get install postgresql)", error.Message, StringComparison.Ordinal);
        Assert.Contains("container engine", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_RabbitMQ_and_container_engine_the_error_names_the_cure()
    {
        var error = await Assert.ThrowsAsync<ServerNotFoundException>(() => RabbitMqServer.StartAsync(new RabbitMqOptions { Machine = Bare }));

        Assert.Contains("apt-get install rabbitmq-server)", error.Message, StringComparison.Ordinal);
        Assert.Contains("container engine", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_its_RabbitMQ_finds_none_on_the_path_either()
    {
        using var folder = new PersistentFolder();
        Directory.CreateDirectory(folder.Path);
        Array.ForEach(["epmd", "rabbitmq-server"], program => File.WriteAllText(Path.Combine(folder.Path, program), ""));
        var machine = new Machine(Packages: "/nowhere", SearchPath: folder.Path);

        Assert.Equal(folder.Path, RabbitMqBinaries.Find(machine));
        Assert.Null(RabbitMqBinaries.Find(RabbitMqBinaries.Without(machine)));
    }

    [Fact]
    public async Task A_folder_in_use_is_refused()
    {
        using var folder = new PersistentFolder();
        await using var server = await PostgresServer.StartAsync(new PostgresOptions { DataFolder = folder.Path });

        var error = await Assert.ThrowsAsync<ServerStartException>(
            () => PostgresServer.StartAsync(new PostgresOptions { DataFolder = folder.Path }));

        Assert.Contains("in use by another process", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_other_files_is_refused_and_left_alone()
    {
        using var folder = new PersistentFolder();
        Directory.CreateDirectory(folder.Path);
        var precious = Path.Combine(folder.Path, "precious.txt");
        await File.WriteAllTextAsync(precious, "mine");

        await Assert.ThrowsAsync<ServerStartException>(() => PostgresServer.StartAsync(new PostgresOptions { DataFolder = folder.Path }));

        Assert.Equal([precious], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_folder_of_another_major_version_names_the_package_to_install()
    {
        using var folder = new PersistentFolder();
        var cluster = Directory.CreateDirectory(Path.Combine(folder.Path, "home", "cluster"));
        await File.WriteAllTextAsync(Path.Combine(cluster.FullName, "PG_VERSION"), "7\n");

        var error = await Assert.ThrowsAsync<ServerStartException>(
            () => PostgresServer.StartAsync(new PostgresOptions { DataFolder = folder.Path, Machine = OnlyPackages }));

        Assert.Contains("apt-get install postgresql-7)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_a_container_is_not_begun_anew_by_the_binaries()
    {
        using var folder = new PersistentFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "container"));

        await Assert.ThrowsAsync<ServerNotFoundException>(
            () => PostgresServer.StartAsync(new PostgresOptions { DataFolder = folder.Path, Machine = OnlyPackages }));
    }

    [Fact]
    public async Task A_port_in_use_is_told_with_the_servers_own_words()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var error = await Assert.ThrowsAsync<ServerStartException>(
            () => PostgresServer.StartAsync(new PostgresOptions { Port = ((IPEndPoint)other.LocalEndpoint).Port }));

        Assert.Contains("could not create any TCP/IP sockets", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_is_told()
    {
        var lines = new List<string>();
        await using var server = await PostgresServer.StartAsync(new PostgresOptions { Progress = new Lines(lines) });

        Assert.Equal([$"Making a PostgreSQL cluster in {server.DataFolder}", $"Starting PostgreSQL on 127.0.0.1:{server.Port}"], lines.Order());
    }

    [Fact]
    public async Task Servers_start_under_a_umask_that_leaves_others_nothing()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2), TimeProvider.System);
        using var parent = Victim.StartUnderStrictUmask(ServersVictim.Name, "running");
        var folders = new[] { await parent.StandardOutput.ReadLineAsync(late.Token), await parent.StandardOutput.ReadLineAsync(late.Token) };
        await parent.StandardInput.WriteLineAsync("end");
        await parent.WaitForExitAsync(late.Token);

        Assert.All(folders, Assert.NotNull);
        Assert.Equal(0, parent.ExitCode);
    }

    private sealed class Lines(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
