using Bridge.Benchmarks.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Sagas;

/// <summary>
/// The same by hand: loads and locks the row, or inserts it; of two first events the later fails on the key and is tried again.
/// </summary>
internal sealed class ChainConsumer(BenchmarkDbContext database) : IConsumer<Left>, IConsumer<Right>
{
    public Task Consume(ConsumeContext<Left> context) => GoOnAsync(context.Message.Chain, context.CancellationToken);

    public Task Consume(ConsumeContext<Right> context) => GoOnAsync(context.Message.Chain, context.CancellationToken);

    private async Task GoOnAsync(Guid id, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var chain = await database.Chains
            .FromSql($"""SELECT *, xmin FROM "Chains" WHERE "CorrelationId" = {id} FOR UPDATE""")
            .SingleOrDefaultAsync(cancellationToken);
        chain ??= database.Add(new Chain { CorrelationId = id, CurrentState = nameof(ChainStateMachine.Open) }).Entity;
        chain.Events++;
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
