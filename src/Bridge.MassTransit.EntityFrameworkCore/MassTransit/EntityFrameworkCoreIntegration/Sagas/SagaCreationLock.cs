using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>
/// The right to create a saga, until the end of the transaction: advisory locks
/// (https://www.postgresql.org/docs/15/explicit-locking.html#ADVISORY-LOCKS), since a row that does not exist cannot be locked. Whoever knows the
/// correlation id excludes only events of the same saga; whoever asked by expression cannot say which saga it will be and excludes every other
/// creation of the type. Each then needs a new snapshot to see what the other did, which read committed takes for each statement.
/// </summary>
internal static class SagaCreationLock
{
    public static Task Acquire<TSaga>(DbContext dbContext, Guid correlationId, CancellationToken cancellationToken)
        where TSaga : class, ISaga
    {
        var table = Table.Of<TSaga>(dbContext).Name;
        return dbContext.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock_shared({Key(table)}), pg_advisory_xact_lock({Key($"{table} {correlationId}")})", cancellationToken);
    }

    public static Task Acquire<TSaga>(DbContext dbContext, CancellationToken cancellationToken)
        where TSaga : class, ISaga =>
        dbContext.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Key(Table.Of<TSaga>(dbContext).Name)})", cancellationToken);

    private static long Key(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
