using System.Diagnostics;
using Bridge.Receiver.Spooling;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bridge.IntegrationTests.Victims;

/// <summary>Kills this process at a point, as it passes there for the first time.</summary>
internal sealed class ReceiverCrash(CrashPoint point) : IPublishObserver
{
    internal SaveChangesInterceptor OfRelay => new Saving(this);

    /// <summary>Inserts into the spool, and passes there once the rows are committed.</summary>
    internal InsertRows After(SpoolInsert insert) => async rows =>
    {
        await insert.RunAsync(rows);
        await Pass(CrashPoint.Spooled);
    };

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class => Pass(CrashPoint.Verified);

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Pass(CrashPoint.Published);

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    private Task Pass(CrashPoint passed)
    {
        if (passed == point)
        {
            Process.GetCurrentProcess().Kill();
        }

        return Task.CompletedTask;
    }

    private sealed class Saving(ReceiverCrash crash) : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Rows(eventData).Any(row => row.State == EntityState.Deleted))
            {
                crash.Pass(CrashPoint.Relayed);
            }

            return ValueTask.FromResult(result);
        }

        private static IEnumerable<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<SpooledWebhook>> Rows(DbContextEventData eventData) =>
            eventData.Context!.ChangeTracker.Entries<SpooledWebhook>();
    }
}
