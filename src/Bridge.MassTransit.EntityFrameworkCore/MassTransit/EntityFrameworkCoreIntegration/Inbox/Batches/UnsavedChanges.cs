using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <summary>
/// What the consumers of a batch have changed and not saved. The consumers run one after the other on one context, and each must find it as if
/// all before it had saved: a query saves first (<see cref="SaveBeforeQuery" />), and a batch in which one touched what another had not saved is
/// void.
/// </summary>
internal sealed class UnsavedChanges
{
    private readonly DbContext _dbContext;
    private readonly InboxState _sentinel;
    private bool _hasOthers;
    private bool _isSaving;
    private string? _void;

    /// <param name="dbContext">The context of the batch.</param>
    /// <param name="sentinel">Tracked for as long as nobody clears the change tracker.</param>
    public UnsavedChanges(DbContext dbContext, InboxState sentinel)
    {
        (_dbContext, _sentinel) = (dbContext, sentinel);
        dbContext.Attach(sentinel);
        dbContext.SavingChanges += (_, _) => _isSaving = true;
        dbContext.SavedChanges += (_, _) => (_isSaving, _hasOthers) = (false, false);
        dbContext.SaveChangesFailed += (_, _) => (_isSaving, _void) = (false, "a save failed");
        dbContext.ChangeTracker.StateChanged += OnStateChanged;
    }

    /// <summary>Whether a consumer that is done has left changes that a query would miss.</summary>
    public bool MustSave => _hasOthers && !_isSaving;

    /// <summary>A consumer is done.</summary>
    /// <exception cref="InvalidOperationException">What it did may have undone what an earlier one had not saved.</exception>
    public void ConsumerDone()
    {
        if (_hasOthers && _dbContext.Entry(_sentinel).State == EntityState.Detached)
            _void = "the change tracker was cleared";
        if (_void is not null)
            throw new InvalidOperationException($"A batch of messages is void: {_void} while changes of several consumers were unsaved.");
        if (_dbContext.Entry(_sentinel).State == EntityState.Detached)
            _dbContext.Attach(_sentinel);
        _hasOthers = true;
    }

    private void OnStateChanged(object? sender, EntityStateChangedEventArgs changed)
    {
        var isUndone = changed.OldState is not (EntityState.Unchanged or EntityState.Detached)
            && changed.NewState is EntityState.Unchanged or EntityState.Detached;
        if (isUndone && MustSave)
            _void = "a change was undone";
    }
}
