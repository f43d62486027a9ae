using MassTransit.EntityFrameworkCoreIntegration.LastSaves;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>The saves of one event. Whoever began its transaction may catch what fails in it and go on; in the repository's own, nobody can.</summary>
/// <param name="dbContext">The context.</param>
/// <param name="isOwn">Whether the repository began the transaction.</param>
/// <param name="isSingle">Whether the event is handled by one saga; several are, one after the other.</param>
/// <param name="isLocked">Whether the transaction holds the rows of the sagas that it read.</param>
internal sealed class SagaSaves(DbContext dbContext, bool isOwn, bool isSingle, bool isLocked)
{
    /// <summary>Saves in the midst of it.</summary>
    public Task Save(CancellationToken cancellationToken) =>
        isOwn ? dbContext.SaveWithoutSavepoint(cancellationToken) : dbContext.SaveAfterSavepoint(cancellationToken);

    /// <summary>Saves what the event has made of a saga: nothing but the commit follows if it is the only one.</summary>
    public Task Finish(object saga, CancellationToken cancellationToken) =>
        isOwn && isSingle ? dbContext.SaveAsLast(isLocked ? saga : null, cancellationToken) : Save(cancellationToken);
}
