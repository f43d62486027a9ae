using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Messaging;

/// <summary>A service's context: its effects beside inbox and outbox.</summary>
internal sealed class BenchmarkDbContext(DbContextOptions<BenchmarkDbContext> options) : DbContext(options)
{
    internal DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddTransactionalOutboxEntities();
        modelBuilder.Entity<Effect>().ToTable("Effects").Property(effect => effect.Kind).HasMaxLength(20);
    }
}
