using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bridge.IntegrationTests.Sagas;

internal sealed class ChainStateMap : SagaClassMap<ChainState>
{
    protected override void Configure(EntityTypeBuilder<ChainState> entity, ModelBuilder model)
    {
        entity.Property(saga => saga.CurrentState).HasMaxLength(64);
        entity.Property(saga => saga.Order).HasMaxLength(64);
        entity.HasIndex(saga => saga.Order).IsUnique();
        entity.Property(saga => saga.Version).IsRowVersion();
    }
}
