using System.Diagnostics;
using Bridge.Receiver.Spooling;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bridge.IntegrationTests.Victims;

/// <summary>Kills this process at a point, as it passes there for the first time.</summary>
internal sealed class ReceiverCrash(CrashPoint point) : IPublishObserver
{
    internal SaveChangesInterceptor OfSpool => new Saving(this);

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

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            // The rehearsal of the start belongs to no source, and is rolled back.
            if (Rows(eventData).Any(row => row.Entity.Source.Length > 0))
            {
                crash.Pass(CrashPoint.Spooled);
            }

            return ValueTask.FromResult(result);
        }

        private static IEnumerable<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<SpooledWebhook>> Rows(DbContextEventData eventData) =>
            eventData.Context!.ChangeTracker.Entries<SpooledWebhook>();
    }
}
