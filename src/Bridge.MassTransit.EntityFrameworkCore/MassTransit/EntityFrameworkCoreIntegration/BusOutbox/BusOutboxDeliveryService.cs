using System.Data;
using MassTransit.EntityFrameworkCoreIntegration.Configuration;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>
/// Delivers the bus outbox. Several instances share the work by row locks. A message is removed in the transaction that locked its outbox, after
/// the broker confirmed it: a crash in between delivers it again, under the same MessageId.
/// </summary>
internal sealed partial class BusOutboxDeliveryService<TDbContext>(
    IBusControl bus,
    DeliverySignal<TDbContext> signal,
    IServiceScopeFactory scopes,
    IOptionsMonitor<OutboxDeliveryServiceOptions> options,
    TimeProvider clock,
    ILogger<BusOutboxDeliveryService<TDbContext>> logger)
    : BackgroundService
    where TDbContext : DbContext
{
    private readonly OutboxDeliveryServiceOptions _options = options.Get(OptionsName.Of<TDbContext>());
    private readonly OutboxSender _sender = new(bus, options.Get(OptionsName.Of<TDbContext>()), clock, logger);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Deliver(stoppingToken);
        }
        finally
        {
            signal.IsDelivering = false;
        }
    }

    private async Task Deliver(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                signal.IsDelivering = bus.CheckHealth().Status == BusHealthStatus.Healthy;
                await bus.WaitForHealthStatus(BusHealthStatus.Healthy, stoppingToken);
                signal.IsDelivering = true;
                if (!await DeliverBatch(stoppingToken))
                    await signal.WaitForDelivery(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever fails, the next pass may succeed; a service that ends delivers nothing more without a word.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                signal.IsDelivering = false;
                Log.Failed(logger, exception, typeof(TDbContext).Name);
                await signal.WaitForDelivery(stoppingToken);
            }
        }
    }

    /// <summary>Delivers one batch.</summary>
    /// <returns>Whether another may be waiting.</returns>
    internal async Task<bool> DeliverBatch(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var dbContext = scope.ServiceProvider.GetRequiredService<TDbContext>();
        dbContext.Database.SetCommandTimeout(_options.QueryTimeout);
        return await dbContext.Database.Execute(() => DeliverBatch(dbContext, cancellationToken));
    }

    private async Task<bool> DeliverBatch(TDbContext dbContext, CancellationToken cancellationToken)
    {
        await using var transaction = await dbContext.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var batch = new OutboxBatch(dbContext, _options, clock.GetUtcNow().UtcDateTime);
        var messages = await batch.Claim(cancellationToken);
        if (batch.Ids.Length == 0)
            return false;

        var outcome = await _sender.Send(messages, cancellationToken);

        // What the broker has must be removed even if the process is about to stop.
        foreach (var (sequenceNumber, until) in outcome.Deferred)
            await batch.Defer(sequenceNumber, until, CancellationToken.None);
        await batch.Remove(outcome.Delivered, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return !outcome.IsBrokerSuspect;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The bus outbox of {DbContext} was not delivered")]
        public static partial void Failed(ILogger logger, Exception exception, string dbContext);
    }
}
