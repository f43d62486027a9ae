using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration.Storage;

/// <summary>How a model calls an entity's table and columns, quoted, so that naming conventions and schemas of the context hold in raw SQL.</summary>
internal sealed class Table
{
    private readonly IEntityType _entity;
    private readonly ISqlGenerationHelper _sql;
    private readonly StoreObjectIdentifier _store;

    private Table(IEntityType entity, ISqlGenerationHelper sql, string? defaultSchema)
    {
        _entity = entity;
        _sql = sql;
        var name = entity.GetTableName() ?? throw new InvalidOperationException($"{entity.DisplayName()} is mapped to no table.");
        _store = StoreObjectIdentifier.Table(name, entity.GetSchema());
        Name = sql.DelimitIdentifier(name, entity.GetSchema() ?? defaultSchema);
    }

    /// <summary>Schema and name, quoted.</summary>
    public string Name { get; }

    public static Table Of<T>(DbContext context, string? defaultSchema = null)
        where T : class
    {
        var entity = context.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException(
                $"{context.GetType().Name} does not map {typeof(T).Name}: add it in OnModelCreating (AddTransactionalOutboxEntities for inbox and outbox).");
        return new Table(entity, context.GetService<ISqlGenerationHelper>(), defaultSchema);
    }

    /// <summary>The column of a property, quoted.</summary>
    public string Column(string property) =>
        _sql.DelimitIdentifier(_entity.FindProperty(property)?.GetColumnName(_store)
            ?? throw new InvalidOperationException($"{_entity.DisplayName()}.{property} is mapped to no column of {Name}."));
}
