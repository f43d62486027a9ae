using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace Bridge.Hosting;

/// <summary>Tells an orchestrator whether to restart the process, and whether to send it work.</summary>
internal static class HealthEndpoints
{
    internal const string Ready = "/health/ready";
    private const string Live = "/health/live";
    internal const string ReadyTag = "ready";

    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks(Ready, new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }
}
