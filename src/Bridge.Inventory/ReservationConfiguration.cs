using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bridge.Inventory;

internal sealed class ReservationConfiguration : IEntityTypeConfiguration<Reservation>, IEntityTypeConfiguration<ReservationLine>
{
    public void Configure(EntityTypeBuilder<Reservation> builder)
    {
        builder.ToTable("reservations");
        builder.HasKey(reservation => reservation.OrderId);
        builder.Property(reservation => reservation.State).HasConversion<string>();
        builder.HasMany(reservation => reservation.Lines).WithOne().HasForeignKey(line => line.OrderId);
    }

    public void Configure(EntityTypeBuilder<ReservationLine> builder)
    {
        builder.ToTable("reservation_lines", table => table.HasCheckConstraint("ck_reservation_lines_quantity", "quantity > 0"));
        builder.HasKey(line => new { line.OrderId, line.Sku });
        builder.HasIndex(line => line.Sku);
    }
}
