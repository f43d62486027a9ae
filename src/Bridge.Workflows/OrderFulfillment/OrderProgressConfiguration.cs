using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bridge.Workflows.OrderFulfillment;

internal sealed class OrderProgressConfiguration : IEntityTypeConfiguration<OrderProgress>
{
    public void Configure(EntityTypeBuilder<OrderProgress> builder)
    {
        builder.ToTable("order_progress");
        builder.HasKey(order => order.CorrelationId);
        builder.Property(order => order.CorrelationId).ValueGeneratedNever();
        builder.HasIndex(order => order.OrderId).IsUnique();
        builder.HasIndex(order => order.CheckAt).HasFilter("check_at IS NOT NULL");
    }
}
