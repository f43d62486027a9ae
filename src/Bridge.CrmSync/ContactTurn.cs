using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bridge.CrmSync;

/// <summary>Lets one push of a contact at a time reach the CRM, so that an older state cannot arrive after a newer one.</summary>
/// <remarks>
/// A session-level advisory lock: it needs no transaction, holds back no vacuum, and ends with its connection when a process dies
/// (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS). Its connection is of a pool that clears sessions.
/// </remarks>
internal sealed class ContactTurn : IAsyncDisposable
{
    // Longer than all attempts and pauses of one push.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private readonly CrmSyncDbContext _database;
    private readonly string _shared;
    private readonly long _key;

    // Half of the id is enough: two contacts that share it merely wait for one another.
    private ContactTurn(CrmSyncDbContext database, Guid contactId) =>
        (_database, _shared, _key) = (database, database.Database.GetConnectionString()!, BitConverter.ToInt64(contactId.ToByteArray()));

    internal static async Task<ContactTurn> TakeAsync(CrmSyncDbContext database, Guid contactId, CancellationToken cancellationToken)
    {
        var turn = new ContactTurn(database, contactId);
        try
        {
            await turn.WaitAsync(cancellationToken);
            return turn;
        }
        catch
        {
            await turn.LeaveAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _database.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({_key})");
        }
        finally
        {
            await LeaveAsync();
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        _database.Database.SetConnectionString(ServiceConnection.WithSession(_shared));
        await _database.Database.OpenConnectionAsync(cancellationToken);
        _database.Database.SetCommandTimeout(LongestWait);
        await _database.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({_key})", cancellationToken);
        _database.Database.SetCommandTimeout((int?)null);
    }

    // Whatever lock the session still holds, its pool drops it before the next use.
    private async Task LeaveAsync()
    {
        await _database.Database.CloseConnectionAsync();
        _database.Database.SetCommandTimeout((int?)null);
        _database.Database.SetConnectionString(_shared);
    }
}
