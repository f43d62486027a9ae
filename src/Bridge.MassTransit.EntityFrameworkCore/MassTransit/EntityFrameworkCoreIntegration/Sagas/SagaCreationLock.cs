using System.Buffers.Binary;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>
/// The right to create a saga, until the end of the transaction: advisory locks
/// (https://www.postgresql.org/docs/15/explicit-locking.html#ADVISORY-LOCKS), since a row that does not exist cannot be locked. Whoever knows the
/// correlation id excludes only events of the same saga; whoever asked by expression cannot say which saga it will be and excludes every other
/// creation of the type. Each then needs a new snapshot to see what the other did, which read committed takes for each statement: so the look
/// that follows the lock is a statement of its own, sent in the same round trip.
/// </summary>
internal static class SagaCreationLock
{
    private const string OneSaga = "SELECT pg_advisory_xact_lock_shared(@bridge_type), pg_advisory_xact_lock(@bridge_saga);\n";

    private const string AllSagas = "SELECT pg_advisory_xact_lock(@bridge_type);\n";

    /// <summary>Waits until nobody else is creating this saga.</summary>
    /// <returns>Whether somebody has created it meanwhile.</returns>
    public static Task<bool> Acquire<TSaga>(DbContext dbContext, Guid correlationId, CancellationToken cancellationToken)
        where TSaga : class, ISaga
    {
        var table = Table.Of<TSaga>(dbContext).Name;
        var command = Look<TSaga>(dbContext, saga => saga.CorrelationId == correlationId, OneSaga)
            .With("bridge_type", Key(table)).With("bridge_saga", Key($"{table} {correlationId}"));
        return Finds(command, cancellationToken);
    }

    /// <summary>Waits until nobody else is creating a saga of the type.</summary>
    /// <returns>Whether somebody has created one meanwhile that fits.</returns>
    public static Task<bool> Acquire<TSaga>(DbContext dbContext, Expression<Func<TSaga, bool>> filter, CancellationToken cancellationToken)
        where TSaga : class, ISaga =>
        Finds(Look(dbContext, filter, AllSagas).With("bridge_type", Key(Table.Of<TSaga>(dbContext).Name)), cancellationToken);

    // The command is a new one that EF Core has worded and will not send itself.
    private static NpgsqlCommand Look<TSaga>(DbContext dbContext, Expression<Func<TSaga, bool>> filter, string locks)
        where TSaga : class, ISaga
    {
        var command = (NpgsqlCommand)dbContext.Set<TSaga>().Where(filter).Select(saga => saga.CorrelationId).CreateDbCommand();
        command.CommandText = locks + command.CommandText;
        return command;
    }

    private static NpgsqlCommand With(this NpgsqlCommand command, string name, long value)
    {
        command.Parameters.Add(new NpgsqlParameter<long>(name, value));
        return command;
    }

    private static async Task<bool> Finds(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var disposed = command;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.NextResultAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken);
    }

    private static long Key(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
