using Microsoft.EntityFrameworkCore;

namespace Bridge.CrmSync;

/// <summary>Lets one push of a contact at a time reach the CRM, so that an older state cannot arrive after a newer one.</summary>
/// <remarks>
/// A session-level advisory lock: it needs no transaction, holds back no vacuum, and ends with its connection when a process dies
/// (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS).
/// </remarks>
internal sealed class ContactTurn : IAsyncDisposable
{
    // Longer than all attempts and pauses of one push.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private readonly CrmSyncDbContext _database;
    private readonly long _key;

    private ContactTurn(CrmSyncDbContext database, long key) => (_database, _key) = (database, key);

    internal static async Task<ContactTurn> TakeAsync(CrmSyncDbContext database, Guid contactId, CancellationToken cancellationToken)
    {
        // Half of the id is enough: two contacts that share it merely wait for one another.
        var key = BitConverter.ToInt64(contactId.ToByteArray());
        await database.Database.OpenConnectionAsync(cancellationToken);
        database.Database.SetCommandTimeout(LongestWait);
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({key})", cancellationToken);
        database.Database.SetCommandTimeout((int?)null);
        return new ContactTurn(database, key);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({_key})");
        await _database.Database.CloseConnectionAsync();
    }
}
