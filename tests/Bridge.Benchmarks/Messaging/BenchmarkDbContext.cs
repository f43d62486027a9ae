using Bridge.Benchmarks.Sagas;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Messaging;

/// <summary>A service's context: its effects and sagas beside inbox and outbox.</summary>
internal sealed class BenchmarkDbContext(DbContextOptions<BenchmarkDbContext> options) : DbContext(options)
{
    internal DbSet<Effect> Effects => Set<Effect>();

    internal DbSet<Chain> Chains => Set<Chain>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddTransactionalOutboxEntities();
        modelBuilder.Entity<Effect>().ToTable("Effects").Property(effect => effect.Kind).HasMaxLength(20);
        new ChainMap().Configure(modelBuilder);
    }
}
