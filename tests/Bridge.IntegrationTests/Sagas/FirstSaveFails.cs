using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bridge.IntegrationTests.Sagas;

/// <summary>Lets the first save of a host fail before it asks the database anything.</summary>
internal sealed class FirstSaveFails : SaveChangesInterceptor
{
    private int _saves;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Interlocked.Increment(ref _saves) == 1
            ? throw new DbUpdateException("The first save fails.")
            : base.SavingChangesAsync(eventData, result, cancellationToken);
}
