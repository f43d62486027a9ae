using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>
/// The three tables are the package's. <c>approved-schema.sql</c> is the create script of the model of MassTransit.EntityFrameworkCore 8.4.0,
/// compiled from its source (https://github.com/MassTransit/MassTransit, tag v8.4.0, src/Persistence/MassTransit.EntityFrameworkCoreIntegration)
/// with EF Core 10.0.14 and Npgsql 10.0.0; only runs of empty lines were joined.
/// </summary>
public sealed class SchemaTests
{
    private static readonly string Approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Inbox", "approved-schema.sql"));

    [Fact]
    public void The_tables_are_those_of_the_package() => Assert.Equal(Approved, Script<PackageModel>());

    [Fact]
    public void A_length_convention_of_the_context_reaches_no_column() => Assert.Equal(Approved, Script<ShortTexts>());

    /// <summary>The control: a model that differs in one index is told from the approved one.</summary>
    [Fact]
    public void A_missing_index_shows() => Assert.NotEqual(Approved, Script<WithoutIndex>());

    private static string Script<TContext>()
        where TContext : DbContext, new()
    {
        using var context = new TContext();
        var lines = context.Database.GenerateCreateScript().ReplaceLineEndings("\n").Trim().Split('\n');
        return string.Join('\n', lines.Where((line, index) => line.Length > 0 || lines[index - 1].Length > 0)) + "\n";
    }

    private class PackageModel : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddTransactionalOutboxEntities();
    }

    private sealed class ShortTexts : PackageModel
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<string>().HaveMaxLength(10);
    }

    private sealed class WithoutIndex : PackageModel
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddInboxStateEntity(inbox => inbox.Metadata.RemoveIndex(inbox.Metadata.GetIndexes().Single()));
            modelBuilder.AddOutboxStateEntity();
            modelBuilder.AddOutboxMessageEntity();
        }
    }
}
