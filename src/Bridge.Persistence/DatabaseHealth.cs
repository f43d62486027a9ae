using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bridge.Persistence;

/// <summary>Ready once the database answers and the service's schema is there.</summary>
internal sealed class DatabaseHealth<TContext>(TContext database) : IHealthCheck
    where TContext : ServiceDbContext
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await database.Effects.AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
