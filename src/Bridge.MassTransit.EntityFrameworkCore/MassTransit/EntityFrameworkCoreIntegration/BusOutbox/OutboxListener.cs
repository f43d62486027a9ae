using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>
/// Wakes the delivery service when another process commits an outbox. It has a connection of its own, and a new one when that is lost; what is
/// committed between the two is found by looking once. Where nothing can be heard (a pooler that shares sessions) the query delay is what is left.
/// </summary>
internal sealed partial class OutboxListener<TDbContext>(
    DeliverySignal<TDbContext> signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxListener<TDbContext>> logger)
    : BackgroundService
    where TDbContext : DbContext
{
    private const int KeepAliveSeconds = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever fails, the next connection may not.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.Lost(logger, exception, typeof(TDbContext).Name);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Listen(CancellationToken cancellationToken)
    {
        await using var connection = await Connect(cancellationToken);
        await using (var listen = new NpgsqlCommand(OutboxChannel.Listen, connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);

        signal.Delivered();
        while (true)
            await connection.WaitAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> Connect(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var dbContext = scope.ServiceProvider.GetRequiredService<TDbContext>();
        var outboxes = OutboxChannel.Outboxes(dbContext);
        var shared = (NpgsqlConnection)dbContext.Database.GetDbConnection();
        var settings = new NpgsqlConnectionStringBuilder(shared.ConnectionString) { Pooling = false, Multiplexing = false };
        if (settings.KeepAlive == 0)
            settings.KeepAlive = KeepAliveSeconds;

        var connection = await shared.CloneWithAsync(settings.ConnectionString, cancellationToken);
        connection.Notification += (_, notification) =>
        {
            if (notification.Payload == outboxes)
                signal.Delivered();
        };
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing is heard of the bus outbox of {DbContext} from other processes; listening again")]
        public static partial void Lost(ILogger logger, Exception exception, string dbContext);
    }
}
