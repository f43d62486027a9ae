using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// Row locks of PostgreSQL (https://www.postgresql.org/docs/15/explicit-locking.html#LOCKING-ROWS). <c>xmin</c> is selected by name because
/// <c>*</c> leaves it out and a row version may be mapped to it.
/// </summary>
public class PostgresLockStatementProvider : ILockStatementProvider
{
    private readonly string? _defaultSchema;

    /// <summary>Uses the model's schema.</summary>
    /// <param name="enableSchemaCaching">
    /// <see langword="false" /> with more than one context, for the package's sake; here names are kept a model, and the value changes nothing.
    /// </param>
    public PostgresLockStatementProvider(bool enableSchemaCaching = true)
    {
        _ = enableSchemaCaching;
    }

    /// <summary>Uses a schema where the model names none.</summary>
    /// <param name="schemaName">The schema.</param>
    /// <param name="enableSchemaCaching">As in the other constructor.</param>
    public PostgresLockStatementProvider(string schemaName, bool enableSchemaCaching = true)
        : this(enableSchemaCaching)
    {
        _defaultSchema = schemaName;
    }

    /// <inheritdoc />
    public string GetRowLockStatement<T>(DbContext context)
        where T : class =>
        GetRowLockStatement<T>(context, nameof(ISaga.CorrelationId));

    /// <inheritdoc />
    public string GetRowLockStatement<T>(DbContext context, params string[] propertyNames)
        where T : class
    {
        var table = Table.Of<T>(context, _defaultSchema);
        var conditions = propertyNames.Select((name, index) => $"{table.Column(name)} = {{{index}}}");
        return $"SELECT *, xmin FROM {table.Name} WHERE {string.Join(" AND ", conditions)} FOR UPDATE";
    }

    /// <inheritdoc />
    public string GetOutboxStatement(DbContext context)
    {
        var table = Table.Of<OutboxState>(context, _defaultSchema);
        return $"SELECT *, xmin FROM {table.Name} ORDER BY {table.Column(nameof(OutboxState.Created))} LIMIT 1 FOR UPDATE SKIP LOCKED";
    }
}
