using Microsoft.EntityFrameworkCore;

namespace Bridge.Receiver.Spooling;

/// <summary>Erases an event from the spool, whatever has become of it there: waiting, parked, or kept by a journal.</summary>
public static class SpoolErasure
{
    /// <summary>Erases. A row that is just being relayed is waited for: it either goes with its relay, or is erased after it.</summary>
    /// <param name="database">The spool.</param>
    /// <param name="source">The name of the source that it was sent to.</param>
    /// <param name="eventId">The provider's id of the event. Of a batch the whole webhook is erased, with its other events.</param>
    /// <param name="cancellationToken">Ends the wait; then nothing is erased.</param>
    /// <returns>How many rows were erased.</returns>
    public static Task<int> EraseAsync(ReceiverDbContext database, string source, string eventId, CancellationToken cancellationToken)
    {
        string[] ids = [eventId];
        return database.Database.ExecuteSqlAsync($"DELETE FROM receiver.spool WHERE source = {source} AND event_ids @> {ids}", cancellationToken);
    }
}
