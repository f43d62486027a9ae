using Bridge.CrmSync;
using Bridge.Migrations;
using Bridge.Persistence;
using Bridge.Topology;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Bridge.Tests.House;

/// <summary>What the code thinks the tables are is what the migrations make them.</summary>
public sealed class MigrationTests
{
    private const string Nowhere = "Host=nowhere";

    public static TheoryData<string> Services => [.. ServiceDatabases.At(Nowhere).Keys];

    [Theory]
    [MemberData(nameof(Services))]
    public void No_change_of_a_model_lacks_its_migration(string service)
    {
        using var database = ServiceDatabases.At(Nowhere)[service]();

        Assert.False(database.Database.HasPendingModelChanges(), $"The model of {service} changed: src/Bridge.Migrations/add-migration {database.GetType().Name.Replace("DbContext", "")} NAME");
    }

    [Fact]
    public void A_table_without_a_migration_is_caught()
    {
        var options = new DbContextOptionsBuilder<CrmSyncDbContext>()
            .UseServiceSchema<CrmSyncDbContext>(Nowhere)
            .ReplaceService<IModelCustomizer, OneTableMore>();
        using var database = new CrmSyncDbContext((DbContextOptions<CrmSyncDbContext>)options.Options);

        Assert.True(database.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_database_of_a_service_is_migrated() =>
        Faults.None(Forgotten(QueueCatalog.Services.SelectMany(service => service.Assembly.GetTypes())));

    [Fact]
    public void A_database_that_nobody_migrates_is_named() =>
        Assert.Equal(["NobodyMigratesMe is not in ServiceDatabases"], Forgotten([typeof(NobodyMigratesMe)]));

    private static IEnumerable<string> Forgotten(IEnumerable<Type> types)
    {
        var migrated = ServiceDatabases.At(Nowhere).Values.Select(TypeOf).ToHashSet();
        return types
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ServiceDbContext)) && !migrated.Contains(type))
            .Select(type => $"{type.Name} is not in {nameof(ServiceDatabases)}");
    }

    private static Type TypeOf(Func<SchemaDbContext> create)
    {
        using var database = create();
        return database.GetType();
    }

    private sealed class OneTableMore(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Row>();
        }
    }

    private sealed class Row
    {
        public int Id { get; init; }
    }

    private sealed class NobodyMigratesMe(DbContextOptions options) : ServiceDbContext(options, "nobody");
}
