using Microsoft.EntityFrameworkCore;

namespace Bridge.Persistence;

/// <summary>A schema of its own for one service, with the tables that its assembly configures.</summary>
public abstract class SchemaDbContext(DbContextOptions options, string service) : DbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(SchemaName.Of(service));
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        modelBuilder.UseSnakeCase();
    }
}
