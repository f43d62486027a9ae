using Bridge.Receiver.Spooling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bridge.Receiver.Publishing;

/// <summary>Ready while a webhook could be kept: the broker takes messages, or the spool does.</summary>
internal sealed class StoresHealth(Breaker breaker, IDbContextFactory<ReceiverDbContext> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (breaker.Reason is not { } reason)
        {
            return HealthCheckResult.Healthy();
        }

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Degraded($"The broker takes nothing ({reason}); webhooks are spooled.")
            : HealthCheckResult.Unhealthy($"Neither the broker ({reason}) nor the spool takes anything.");
    }
}
