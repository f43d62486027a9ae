using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MassTransit.EntityFrameworkCoreIntegration.Storage;

internal static class ExecutionStrategyExtensions
{
    /// <summary>Runs a unit of work that begins its own transaction: a retrying strategy refuses one begun outside of it.</summary>
    public static Task<TResult> Execute<TResult>(this DatabaseFacade database, Func<Task<TResult>> unitOfWork)
    {
        var strategy = database.CreateExecutionStrategy();
        return strategy.RetriesOnFailure
            ? strategy.ExecuteAsync(unitOfWork, static work => work())
            : unitOfWork();
    }
}
