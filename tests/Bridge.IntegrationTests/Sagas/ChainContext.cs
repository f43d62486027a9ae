using Bridge.IntegrationTests.Swap;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Sagas;

/// <summary>Sagas beside inbox and outbox.</summary>
public sealed class ChainContext(DbContextOptions<ChainContext> options) : SwapContext(options)
{
    public DbSet<ChainState> Chains => Set<ChainState>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        new ChainStateMap().Configure(modelBuilder);
    }
}
