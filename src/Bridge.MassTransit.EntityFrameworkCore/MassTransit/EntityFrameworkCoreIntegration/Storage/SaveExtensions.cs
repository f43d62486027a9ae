using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration.Storage;

/// <summary>Saves inside a transaction without the savepoint of EF Core, which costs a round trip.</summary>
internal static class SaveExtensions
{
    private const string Savepoint = "bridge";

    /// <summary>
    /// Sets no savepoint: for saves whose failure nobody can catch before the whole transaction is undone. Contexts are pooled, so the setting
    /// is put back.
    /// </summary>
    public static async Task SaveWithoutSavepoint(this DbContext dbContext, CancellationToken cancellationToken)
    {
        var hasSavepoints = dbContext.Database.AutoSavepointsEnabled;
        dbContext.Database.AutoSavepointsEnabled = false;
        try
        {
            await dbContext.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            dbContext.Database.AutoSavepointsEnabled = hasSavepoints;
        }
    }

    /// <summary>
    /// Sets a savepoint by Npgsql, which sends it with the next statement: for saves in a transaction of somebody else, who may catch their failure
    /// and go on. Nobody releases it; the commit takes it along.
    /// </summary>
    public static async Task SaveAfterSavepoint(this DbContext dbContext, CancellationToken cancellationToken)
    {
        var transaction = dbContext.Database.CurrentTransaction!.GetDbTransaction();
        await transaction.SaveAsync(Savepoint, cancellationToken);
        try
        {
            await dbContext.SaveWithoutSavepoint(cancellationToken);
        }
        catch
        {
            await Undo(transaction);
            throw;
        }
    }

    private static async Task Undo(DbTransaction transaction)
    {
        try
        {
            await transaction.RollbackAsync(Savepoint, CancellationToken.None);
        }
#pragma warning disable CA1031 // The connection is gone, and the transaction with it; why the save failed is what is worth telling.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
