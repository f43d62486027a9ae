using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bridge.Benchmarks.Sagas;

internal sealed class ChainMap : SagaClassMap<Chain>
{
    protected override void Configure(EntityTypeBuilder<Chain> entity, ModelBuilder model)
    {
        entity.ToTable("Chains");
        entity.Property(chain => chain.CurrentState).HasMaxLength(64);
        entity.Property(chain => chain.Version).IsRowVersion();
    }
}
