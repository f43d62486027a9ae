using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Messaging;

/// <summary>Who saves what a consumer changed.</summary>
/// <param name="isByConsumer">True where the consumer does, because it is behind no inbox.</param>
internal sealed class Saving(bool isByConsumer)
{
    internal Task SaveAsync(DbContext database, CancellationToken cancellationToken) =>
        isByConsumer ? database.SaveChangesAsync(cancellationToken) : Task.CompletedTask;
}
