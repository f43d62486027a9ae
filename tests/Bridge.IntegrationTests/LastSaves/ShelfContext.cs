using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.LastSaves;

public sealed class ShelfContext(DbContextOptions<ShelfContext> options) : DbContext(options)
{
    public DbSet<Shelf> Shelves => Set<Shelf>();

    public DbSet<Book> Books => Set<Book>();

    /// <summary>Makes the tables, and titles unique in the end.</summary>
    public async Task CreateAsync()
    {
        await Database.EnsureCreatedAsync();
        await Database.ExecuteSqlRawAsync("""ALTER TABLE "Books" ADD CONSTRAINT once UNIQUE ("Title") DEFERRABLE INITIALLY DEFERRED""");
    }
}
