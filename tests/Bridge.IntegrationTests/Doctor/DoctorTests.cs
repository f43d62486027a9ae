using System.Net;
using Bridge.Doctor;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.Migrations;
using Bridge.Tests.Outbound;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bridge.IntegrationTests.Doctor;

/// <summary>What the doctor says of real servers and receivers.</summary>
[Collection(ServersCollection.Name)]
public sealed class DoctorTests(TestServers servers)
{
    private const string Hush = "hush-hush";

    [Fact]
    public async Task A_broker_that_lets_in_is_told_with_its_version()
    {
        var broker = await servers.NewVirtualHostAsync();

        var told = Assert.Single(await RabbitMqAsync(broker));

        Assert.Matches(@"^ok    RabbitMQ +\S+ lets in, version \d+\.\d+", told);
        Assert.DoesNotContain(broker.UserInfo.Split(':')[1], told);
    }

    [Fact]
    public async Task A_broker_that_refuses_is_told_with_the_cure()
    {
        var broker = await servers.NewVirtualHostAsync();
        var user = broker.UserInfo.Split(':')[0];

        Assert.Contains("refuses the user", Assert.Single(await RabbitMqAsync(new UriBuilder(broker) { UserName = user, Password = Hush }.Uri)));
        Assert.Contains("refuses the virtual host", Assert.Single(await RabbitMqAsync(new UriBuilder(broker) { Path = "/nowhere" }.Uri)));
        Assert.Contains("cannot be reached", Assert.Single(await RabbitMqAsync(new UriBuilder(broker) { Host = "127.0.0.1", Port = 1 }.Uri)));
    }

    [Fact]
    public async Task A_database_is_told_with_its_clock_and_the_migrations_that_it_waits_for()
    {
        var database = await servers.NewDatabaseAsync();

        var before = await PostgresAsync(database);
        await new MigrateJob(database, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        var after = await PostgresAsync(database);

        Assert.Matches(@"^ok    PostgreSQL +\S+ lets in, version \d+", before[0]);
        Assert.Matches(@"^ok    clock and PostgreSQL's +\d+\.\d s apart$", before[1]);
        Assert.All(before.Skip(2), line => Assert.Matches("^warn  schema of .* pending: run `bridge migrate`", line));
        Assert.All(after, line => Assert.StartsWith("ok ", line));
        Assert.Equal(ServiceCatalog.All.Count + 2, after.Count);
    }

    [Fact]
    public async Task A_database_that_refuses_is_told_with_the_cure()
    {
        var database = new NpgsqlConnectionStringBuilder(await servers.NewDatabaseAsync());

        Assert.Contains("has no such database", Assert.Single(await PostgresAsync(With(database, to => to.Database = "nowhere"))));
        Assert.Contains("cannot be reached", Assert.Single(await PostgresAsync(With(database, to => to.Port = 1))));
        Assert.Contains("is no connection string", Assert.Single(await PostgresAsync($"Password={Hush};Port=none")));
    }

    [Fact]
    public async Task A_running_receiver_tells_when_a_previous_secret_was_last_used()
    {
        await using var receiver = await LiveReceiver.StartAsync(LiveReceiver.Settings("new-of-acme", "old-of-acme"));
        var check = new ReceiverCheck(receiver.Host.Http, receiver.Host.Http.BaseAddress!, TimeProvider.System);

        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("new-of-acme"));
        var unused = await RunAsync(check);
        Assert.Equal(HttpStatusCode.OK, await receiver.PostAsync("old-of-acme"));
        var used = await RunAsync(check);

        Assert.Contains(unused, line => line.StartsWith("ok    running receiver", StringComparison.Ordinal) && line.EndsWith("is ready", StringComparison.Ordinal));
        Assert.Contains(unused, line => line.StartsWith("ok    clock and receiver's", StringComparison.Ordinal));
        Assert.Contains(unused, line => line.StartsWith("ok    running acme             2 secrets, no previous one used since the start at ", StringComparison.Ordinal));
        Assert.Contains(unused, line => line == "ok    running stripe           1 secret");
        Assert.Contains(used, line => line.StartsWith("ok    running acme             2 secrets, a previous one last used at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receiver_elsewhere_keeps_to_itself_what_it_runs_with()
    {
        await using var receiver = await ReceiverHost.StartAsync(
            broker: null, prepare: bridge => bridge.Services.AddSingleton<IStartupFilter>(new ClientAddress("192.0.2.7")));

        var told = await RunAsync(new ReceiverCheck(receiver.Http, receiver.Http.BaseAddress!, TimeProvider.System));

        Assert.Equal("warn  running receiver         tells what it runs with to its own machine only (404): run the doctor there", told[^1]);
    }

    [Fact]
    public async Task A_port_is_free_or_Bridges_own_or_taken()
    {
        await using var stranger = (await FakeServer.StartAsync()).Then(404).Then(404);
        await using var receiver = await ReceiverHost.StartAsync(broker: null);
        using var http = new HttpClient();
        CatalogService[] services =
        [
            new("receiver", stranger.Url.Port, bridge => bridge, "Bridge", []),
            new("crm-sync", stranger.Url.Port, bridge => bridge, "Bridge", []),
            new("inventory", receiver.Http.BaseAddress!.Port, bridge => bridge, "Bridge", []),
        ];

        var told = await RunAsync(new PortsCheck(http, services));

        Assert.StartsWith("fail  port", told[0]);
        Assert.Contains("another program listens there: stop it, or let receiver listen elsewhere", told[0]);
        Assert.StartsWith("warn  port", told[1]);
        Assert.Matches("^ok    port .* a service of Bridge answers there$", told[2]);
    }

    private static string With(NpgsqlConnectionStringBuilder database, Action<NpgsqlConnectionStringBuilder> change)
    {
        var changed = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        change(changed);
        return changed.ConnectionString;
    }

    private static Task<List<string>> RabbitMqAsync(Uri broker) => RunAsync(new RabbitMqCheck(Subject("RabbitMq", broker.AbsoluteUri)));

    private static Task<List<string>> PostgresAsync(string database) => RunAsync(new PostgresCheck(Subject("Postgres", database), TimeProvider.System));

    private static DoctorSubject Subject(string server, string setting) => new(SourcesPath: null, DataFolder: "/nowhere")
    {
        Settings = new Dictionary<string, string?> { [$"ConnectionStrings:{server}"] = setting },
    };

    /// <summary>The lines of a check; no password is in any of them.</summary>
    private static async Task<List<string>> RunAsync(IDoctorCheck check)
    {
        var lines = new List<string>();
        await foreach (var result in check.RunAsync(CancellationToken.None))
        {
            lines.Add(result.ToString());
        }

        Assert.DoesNotContain(lines, line => line.Contains(Hush, StringComparison.Ordinal));
        return lines;
    }
}
