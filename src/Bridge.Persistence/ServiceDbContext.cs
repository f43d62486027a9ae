using Bridge.Persistence.Effects;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Persistence;

/// <summary>The database of a service that consumes: its own schema, with the inbox, the outbox and the effects beside its state.</summary>
public abstract class ServiceDbContext(DbContextOptions options, string service) : SchemaDbContext(options, service)
{
    /// <summary>What the service has done, in the transactions in which it did it.</summary>
    public DbSet<Effect> Effects => Set<Effect>();

    /// <summary>Counts rows of the service's state that belong to a run of the demo.</summary>
    /// <param name="run">The run's id, part of every order, e-mail address and SKU of the run.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>Counts by name; none where the service's effects tell all.</returns>
    public virtual Task<IReadOnlyDictionary<string, int>> CountAsync(string run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int>());

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddInboxStateEntity();
        modelBuilder.AddOutboxMessageEntity();
        modelBuilder.AddOutboxStateEntity();
        modelBuilder.ApplyConfiguration(new EffectConfiguration());
        base.OnModelCreating(modelBuilder);
    }
}
