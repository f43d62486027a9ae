using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bridge.Receiver.Publishing.Audit;

/// <summary>Not ready before every route was there once. Later a receiver stays ready: without it all effects would be lost, and not one.</summary>
internal sealed class RoutesHealth(RouteAlarms alarms) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Judge(alarms.Report));

    private HealthCheckResult Judge(AuditReport report) => alarms.IsOpen
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy($"Waits for the routes {string.Join(", ", report.Missing)}");
}
