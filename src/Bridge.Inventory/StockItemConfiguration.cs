using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bridge.Inventory;

internal sealed class StockItemConfiguration : IEntityTypeConfiguration<StockItem>
{
    public void Configure(EntityTypeBuilder<StockItem> builder)
    {
        builder.ToTable("stock", table =>
        {
            table.HasCheckConstraint("ck_stock_on_hand", "on_hand >= 0");
            table.HasCheckConstraint("ck_stock_reserved", "reserved >= 0");
        });
        builder.HasKey(item => item.Sku);
    }
}
