using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace MassTransit.EntityFrameworkCoreIntegration.LastSaves;

/// <summary>
/// A save behind which nothing follows but the commit. EF Core looks only after it whether each statement found its row, and then it is too late to
/// undo: so <c>COMMIT</c> goes along only where that is certain, for rows that are inserted and for the one that the transaction holds.
/// </summary>
/// <param name="held">The entity whose row the transaction has inserted or locked, if any: a statement finds it as it was read.</param>
internal sealed class LastSave(object? held)
{
    /// <summary>Whether <c>COMMIT</c> went along.</summary>
    public bool Commits { get; private set; }

    /// <summary>Adds <c>COMMIT</c> to the last statements of the save, or leaves it to the transaction.</summary>
    /// <returns>Whether they commit.</returns>
    public bool Commit(IEnumerable<IReadOnlyModificationCommand> commands) => Commits = commands.All(IsCertain);

    private bool IsCertain(IReadOnlyModificationCommand command) =>
        command.StoreStoredProcedure is null
        && (command.EntityState == EntityState.Added || command.Entries.All(entry => ReferenceEquals(entry.ToEntityEntry().Entity, held)));
}
