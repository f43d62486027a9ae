using Microsoft.EntityFrameworkCore.Update;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace MassTransit.EntityFrameworkCoreIntegration.LastSaves;

#pragma warning disable EF1001 // Only a batch knows whether another follows and what it holds: docs/decisions/0007-commit-with-the-last-save.md.

/// <summary>The statements that a save sends together, as Npgsql has them, with <c>COMMIT</c> behind the last of a last save.</summary>
internal sealed class LastSaveBatch(ModificationCommandBatchFactoryDependencies dependencies, int maxBatchSize, LastSave? last)
    : NpgsqlModificationCommandBatch(dependencies, maxBatchSize)
{
    public override void Complete(bool moreBatchesExpected)
    {
        if (!moreBatchesExpected && last?.Commit(ModificationCommands) == true)
            SqlBuilder.AppendLine("COMMIT;");
        base.Complete(moreBatchesExpected);
    }
}
