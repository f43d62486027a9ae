using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bridge.IntegrationTests.Sagas;

/// <summary>A retry that stands inside the outbox runs in one transaction with what failed: the repository has only joined it.</summary>
[Collection(ServersCollection.Name)]
public sealed class RetryInsideTests(TestServers servers)
{
    private const int LongestOrder = 64;

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_event_whose_save_failed_is_counted_once_by_the_retry(bool withOutbox)
    {
        var setup = new ChainSetup { WithOutbox = withOutbox, RetriesInside = 1 };
        await using var host = await ChainHost.StartAsync(await servers.NewDatabaseAsync(), setup, interceptor: new FirstSaveFails());

        await host.Bus.Publish(new Left("one"));
        await host.Received.Done(1);

        Assert.Empty(host.Received.Faults);
        Assert.Equal(1, (await host.Chain("one")).Lefts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_save_that_the_database_refused_leaves_the_retry_a_transaction_that_works(bool withOutbox)
    {
        var setup = new ChainSetup { WithOutbox = withOutbox, RetriesInside = 1 };
        await using var host = await ChainHost.StartAsync(await servers.NewDatabaseAsync(), setup);

        await host.Bus.Publish(new Left(new string('x', LongestOrder + 1)));
        await host.Received.Done(1);

        var refused = Assert.IsType<PostgresException>(Assert.IsType<DbUpdateException>(host.Received.Faults.First()).InnerException);
        Assert.Equal(PostgresErrorCodes.StringDataRightTruncation, refused.SqlState);
    }
}
