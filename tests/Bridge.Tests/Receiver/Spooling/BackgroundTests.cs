using Bridge.Receiver.Publishing;
using Bridge.Receiver.Spooling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bridge.Tests.Receiver.Spooling;

/// <summary>What works in the background of a receiver: if it threw, the host would stop.</summary>
public sealed class BackgroundTests
{
    private readonly HangingDatabase _database = new();

    [Fact]
    public Task The_sweep_outlives_a_database_that_hangs() =>
        OutlivesAsync(new SpoolSweep(_database, TimeProvider.System, NullLogger<SpoolSweep>.Instance));

    [Fact]
    public Task The_relay_outlives_a_database_that_hangs() =>
        OutlivesAsync(new Relay(_database, null!, new Breaker(), new WakeUp(TimeProvider.System), NullLogger<Relay>.Instance));

    [Fact]
    public Task The_watch_outlives_a_database_that_hangs() => OutlivesAsync(new SpoolWatch(_database, null!, new SpoolDepth(), TimeProvider.System));

    private async Task OutlivesAsync(BackgroundService background)
    {
        await background.StartAsync(CancellationToken.None);
        await _database.Asked;
        await background.StopAsync(CancellationToken.None);

        Assert.False(background.ExecuteTask!.IsFaulted);
    }

    private sealed class HangingDatabase : IDbContextFactory<ReceiverDbContext>
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        // What the driver throws where a first connection takes too long.
        public ReceiverDbContext CreateDbContext()
        {
            _asked.TrySetResult();
            throw new TimeoutException();
        }
    }
}
