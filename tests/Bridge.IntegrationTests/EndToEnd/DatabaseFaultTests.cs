using System.Net;
using Bridge.Contracts.Customers;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>A database that is slow, locked, full or gives statements up costs no effect and doubles none.</summary>
[Collection(ServersCollection.Name)]
public sealed class DatabaseFaultTests(TestServers servers) : IAsyncLifetime
{
    private const int Messages = 10;
    private const string Queue = "crm-sync";

    private string _database = null!;
    private FaultProxy _proxy = null!;
    private ServiceHost<CrmSyncDbContext> _host = null!;

    public async Task InitializeAsync()
    {
        _database = await servers.NewDatabaseAsync();
        var address = new NpgsqlConnectionStringBuilder(_database);
        _proxy = await FaultProxy.StartAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
        (address.Host, address.Port) = (IPAddress.Loopback.ToString(), _proxy.Port);
        _host = await ServiceHost<CrmSyncDbContext>.StartAsync(address.ConnectionString, bridge => bridge.AddCrmSync());
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Theory]
    [InlineData("serialization_failure")]
    [InlineData("deadlock_detected")]
    [InlineData("lock_not_available")]
    public async Task What_the_database_gives_up_twice_is_tried_a_third_time_and_acts_once(string error)
    {
        await ExecuteAsync("CREATE SEQUENCE crm_sync.tries");
        await FailAsync($"IF nextval('crm_sync.tries') < 3 THEN RAISE EXCEPTION USING ERRCODE = '{error}'; END IF; RETURN NEW;");

        await PublishAsync(1);
        await _host.Deliveries.WaitAsync(Queue, 1);

        Assert.Equal(3L, await ExecuteAsync("SELECT last_value FROM crm_sync.tries"));
        Assert.Single(await _host.EffectsAsync("contact-synced"));
    }

    [Fact]
    public async Task A_disk_that_is_full_is_waited_for_and_needs_no_repair()
    {
        using var measured = new Measurements(_host.Services);
        await FailAsync("RAISE EXCEPTION USING ERRCODE = 'disk_full';");

        await PublishAsync(Messages);
        await WaitsAsync(measured);
        await ExecuteAsync("DROP TRIGGER fail ON crm_sync.contacts");

        await ActedOnceAsync();
    }

    [Fact]
    public async Task A_database_that_is_read_only_is_waited_for()
    {
        using var measured = new Measurements(_host.Services);
        await ReadOnlyAsync("on");

        await PublishAsync(Messages);
        await WaitsAsync(measured);
        await ReadOnlyAsync("off");

        await ActedOnceAsync();
    }

    [Fact]
    public async Task A_table_that_somebody_locks_is_waited_for()
    {
        await using (await TableLock.TakeAsync(_database, "crm_sync.contacts"))
        {
            await PublishAsync(Messages);
            await Patience.Until(async () => await LockedOutAsync() > 0, "somebody waited for the table");
        }

        await ActedOnceAsync();
    }

    [Fact]
    public async Task A_database_that_is_slow_and_whose_connections_break_costs_time_only()
    {
        _proxy.Latency = TimeSpan.FromMilliseconds(20);
        await PublishAsync(Messages);
        for (var reset = 1; reset <= 3; reset++)
        {
            await Patience.Until(async () => (await _host.QueryAsync(EffectsAsync)) >= reset, "something went through");
            _proxy.Reset();
        }

        await ActedOnceAsync();

        static async Task<int> EffectsAsync(CrmSyncDbContext database)
        {
            try
            {
                return await database.Effects.CountAsync(effect => effect.Kind == "contact-synced");
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                return 0;
            }
        }
    }

    private Task PublishAsync(int messages) => Task.WhenAll(Enumerable.Range(0, messages).Select(number => _host.PublishAsync(new CustomerChanged
    {
        Webhook = TestWebhook.At(TestWebhook.Noon),
        CustomerId = $"c{number}",
        Contact = new ContactDetails { Email = $"person-{number}@example.com", Name = "Ada" },
    })));

    private static Task WaitsAsync(Measurements measured) =>
        Patience.Until(() => Task.FromResult(measured.Times("bridge.outage.pauses", $"queue={Queue}") >= Messages), "every message waited");

    private async Task ActedOnceAsync()
    {
        // A push may come twice where the database broke after it was sent: only its effect tells that it is done.
        await Patience.Until(async () => await CountAsync("contact-pushed") >= Messages, "every contact was pushed");
        Assert.Equal((Messages, Messages), (await CountAsync("contact-synced"), await CountAsync("contact-pushed")));
    }

    /// <summary>Past the proxy.</summary>
    private Task<int> CountAsync(string kind) => EffectCount.OfAsync(_database, CrmSyncDbContext.Service, kind);

    private Task<object?> FailAsync(string body) => ExecuteAsync(
        $"""
        CREATE FUNCTION crm_sync.fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$;
        CREATE TRIGGER fail BEFORE INSERT ON crm_sync.contacts FOR EACH ROW EXECUTE FUNCTION crm_sync.fail();
        """);

    /// <summary>What is connected keeps the setting with which it began: so it is cut.</summary>
    private async Task ReadOnlyAsync(string state)
    {
        var name = new NpgsqlConnectionStringBuilder(_database).Database;
        await ExecuteAsync($"ALTER DATABASE {name} SET default_transaction_read_only = {state}");
        _proxy.Reset();
    }

    private async Task<long> LockedOutAsync() =>
        (long)(await ExecuteAsync("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"))!;

    /// <summary>Past the proxy, on a connection of its own that may write.</summary>
    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_database) { Pooling = false, Options = "-c default_transaction_read_only=off" });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
