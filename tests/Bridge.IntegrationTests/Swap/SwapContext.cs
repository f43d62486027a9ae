using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Swap;

/// <summary>A service's context: its effects beside inbox and outbox.</summary>
public class SwapContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("swap");
        modelBuilder.AddTransactionalOutboxEntities();
        modelBuilder.Entity<Effect>().Property(effect => effect.Kind).HasMaxLength(Effect.LongestKind);
    }
}
