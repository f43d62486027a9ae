using System.Net;
using Bridge.IntegrationTests.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bridge.IntegrationTests.Receiving.Spooling;

/// <summary>While the broker is away, a database that does not take a webhook in time makes its provider come again.</summary>
[Collection(ServersCollection.Name)]
public sealed class DatabaseRefusalTests(TestServers servers) : IAsyncLifetime
{
    private string _postgres = null!;

    public async Task InitializeAsync() => _postgres = await servers.NewSpoolAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_database_that_answers_nothing_is_answered_for_with_503()
    {
        var address = new NpgsqlConnectionStringBuilder(_postgres);
        await using var proxy = await FaultProxy.StartAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
        (address.Host, address.Port) = (IPAddress.Loopback.ToString(), proxy.Port);
        await using var receiver = await StartAsync(address.ConnectionString);
        await SpoolFixture.PostAsync(receiver, 0);

        proxy.Blackholed = true;
        await RefusedAsync(receiver);
        proxy.Blackholed = false;

        await TakenAsync(receiver);
    }

    [Fact]
    public async Task A_table_that_somebody_locks_is_answered_for_with_503()
    {
        await using var receiver = await StartAsync(_postgres);
        await using (await TableLock.TakeAsync(_postgres, "receiver.spool"))
        {
            await RefusedAsync(receiver);
        }

        await TakenAsync(receiver);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_answered_for_with_503_and_needs_no_repair()
    {
        await using var receiver = await StartAsync(_postgres);
        await ExecuteAsync(
            """
            CREATE FUNCTION receiver.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON receiver.spool FOR EACH ROW EXECUTE FUNCTION receiver.full_disk();
            """);

        await RefusedAsync(receiver);
        await ExecuteAsync("DROP TRIGGER full_disk ON receiver.spool");

        await TakenAsync(receiver);
    }

    private static Task<ReceiverHost> StartAsync(string postgres) => ReceiverHost.StartAsync(new Uri("amqp://nobody:nothing@127.0.0.1:1/"), waits: false, postgres: postgres);

    private static async Task RefusedAsync(ReceiverHost receiver)
    {
        using var answer = await receiver.Http.SendAsync(SpoolFixture.Webhook(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private async Task TakenAsync(ReceiverHost receiver)
    {
        await SpoolFixture.PostAsync(receiver, 1);
        Assert.NotEqual(0, await SpoolFixture.QueryAsync(_postgres, database => database.Waiting.CountAsync(row => row.EventIds.Contains("evt_1"))));
    }

    private Task<int> ExecuteAsync(string sql) => SpoolFixture.QueryAsync(_postgres, database => database.Database.ExecuteSqlRawAsync(sql));
}
