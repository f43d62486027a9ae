using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Words the statements that lock rows, which differ from one database to the next.</summary>
public interface ILockStatementProvider
{
    /// <summary>Selects and locks the saga with a correlation id, the statement's only parameter.</summary>
    /// <typeparam name="T">The saga.</typeparam>
    /// <param name="context">The context whose model names table and columns.</param>
    string GetRowLockStatement<T>(DbContext context)
        where T : class;

    /// <summary>Selects and locks the rows whose properties equal the statement's parameters.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="context">The context whose model names table and columns.</param>
    /// <param name="propertyNames">One or more properties, in the order of the parameters.</param>
    string GetRowLockStatement<T>(DbContext context, params string[] propertyNames)
        where T : class;

    /// <summary>Selects and locks the oldest bus outbox that nobody else has locked.</summary>
    /// <param name="context">The context whose model names table and columns.</param>
    string GetOutboxStatement(DbContext context);
}
