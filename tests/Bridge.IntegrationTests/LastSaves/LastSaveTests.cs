using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit.EntityFrameworkCoreIntegration.LastSaves;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.LastSaves;

/// <summary>When a save commits by itself, and that whatever fails leaves nothing.</summary>
[Trait(Package.Trait, Package.DoesOtherwise)]
[Collection(ServersCollection.Name)]
public sealed class LastSaveTests(TestServers servers) : IAsyncLifetime
{
    private readonly Transactions _transactions = new();
    private ServiceProvider _services = null!;
    private AsyncServiceScope _scope;
    private ShelfContext _database = null!;
    private IDbContextTransaction _transaction = null!;

    public async Task InitializeAsync()
    {
        var connection = await servers.NewDatabaseAsync();
        var services = new ServiceCollection();
        services.AddDbContextPool<ShelfContext>(options => options.UseNpgsql(connection).AddInterceptors(_transactions));
        services.AddLastSaves<ShelfContext>();
        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
        _database = _scope.ServiceProvider.GetRequiredService<ShelfContext>();
        await _database.CreateAsync();
        _database.Add(new Shelf { Name = "old" });
        _database.Add(new Book { Title = "taken" });
        await _database.SaveChangesAsync();
        _database.ChangeTracker.Clear();
        _transaction = await _database.Database.BeginTransactionAsync();
    }

    public async Task DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Rows_that_are_only_inserted_are_committed_with_their_save()
    {
        _database.Add(new Book { Title = "one" });
        _database.Add(new Book { Title = "two" });

        await _database.SaveAsLast(null, default);

        Assert.Equal(["one", "taken", "two"], await Titles());
    }

    [Fact]
    public async Task A_row_that_the_transaction_holds_is_committed_with_its_save()
    {
        var shelf = await Held();
        shelf.Name = "new";

        await _database.SaveAsLast(shelf, default);

        Assert.Equal(["new"], await Shelves());
    }

    [Fact]
    public async Task Any_other_row_that_is_changed_waits_for_the_commit()
    {
        var shelf = await Held();
        shelf.Name = "new";
        _database.Add(new Book { Title = "one" });

        await _database.SaveAsLast(null, default);

        Assert.Equal(["old"], await Shelves());
        await _transaction.CommitAsync();
        Assert.Equal(["new"], await Shelves());
        Assert.Equal(["one", "taken"], await Titles());
    }

    [Fact]
    public async Task A_change_of_a_row_that_is_gone_leaves_nothing_of_the_save()
    {
        _database.Attach(new Shelf { Id = long.MaxValue }).Entity.Name = "new";
        _database.Add(new Book { Title = "one" });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _database.SaveAsLast(null, default));

        await AssertUnchanged();
    }

    [Fact]
    public async Task Only_the_last_of_several_batches_commits()
    {
        _database.Add(new Shelf { Name = "new", Books = { new Book { Title = "one" } } });

        await _database.SaveAsLast(null, default);

        Assert.Equal(["new", "old"], await Shelves());
        Assert.Equal(["one", "taken"], await Titles());
    }

    [Fact]
    public async Task The_last_of_several_batches_that_fails_leaves_nothing_of_the_others()
    {
        _database.Add(new Shelf { Name = "new", Books = { new Book { Title = null! } } });

        await Assert.ThrowsAsync<DbUpdateException>(() => _database.SaveAsLast(null, default));

        await AssertUnchanged();
    }

    [Fact]
    public async Task A_commit_that_fails_fails_the_save_and_leaves_nothing()
    {
        _database.Add(new Shelf { Name = "new" });
        _database.Add(new Book { Title = "taken" });

        await Assert.ThrowsAsync<DbUpdateException>(() => _database.SaveAsLast(null, default));

        await AssertUnchanged();
    }

    [Fact]
    public async Task The_commit_that_follows_is_told_to_interceptors_and_asks_the_database_nothing()
    {
        _database.Add(new Book { Title = "one" });
        var committed = _transactions.Committed;
        await _database.SaveAsLast(null, default);

        await _transaction.CommitAsync();

        Assert.Equal(1, _transactions.Committed - committed);
    }

    [Fact]
    public async Task The_next_transaction_of_the_context_commits_for_itself()
    {
        _database.Add(new Book { Title = "one" });
        await _database.SaveAsLast(null, default);
        await _transaction.CommitAsync();
        await _transaction.DisposeAsync();

        _transaction = await _database.Database.BeginTransactionAsync();
        _database.Add(new Book { Title = "two" });
        await _database.SaveChangesAsync();
        Assert.Equal(["one", "taken"], await Titles());
        await _transaction.CommitAsync();

        Assert.Equal(["one", "taken", "two"], await Titles());
    }

    [Fact]
    public async Task A_save_of_nothing_leaves_the_commit_to_the_transaction()
    {
        _database.Add(new Book { Title = "one" });
        await _database.SaveChangesAsync();
        await _database.SaveAsLast(null, default);
        Assert.Equal(["taken"], await Titles());

        await _transaction.CommitAsync();

        Assert.Equal(["one", "taken"], await Titles());
    }

    private Task<Shelf> Held() => _database.Shelves.FromSql($"""SELECT * FROM "Shelves" FOR UPDATE""").SingleAsync();

    private async Task AssertUnchanged()
    {
        await _transaction.DisposeAsync();
        Assert.Equal(["old"], await Shelves());
        Assert.Equal(["taken"], await Titles());
    }

    private Task<string[]> Shelves() => Elsewhere(database => database.Shelves.Select(shelf => shelf.Name).Order());

    private Task<string[]> Titles() => Elsewhere(database => database.Books.Select(book => book.Title).Order());

    /// <summary>What anybody else sees now.</summary>
    private async Task<string[]> Elsewhere(Func<ShelfContext, IQueryable<string>> query)
    {
        await using var scope = _services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ShelfContext>()).ToArrayAsync();
    }
}
