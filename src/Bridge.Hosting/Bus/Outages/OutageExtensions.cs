using MassTransit;
using MassTransit.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Hosting.Bus.Outages;

/// <summary>Adds what waits for servers that are away.</summary>
internal static class OutageExtensions
{
    internal static void AddOutages(this IServiceCollection services)
    {
        services.AddSingleton<OutageRetry>();
        services.AddSingleton<OutagePauses>();
        services.AddSingleton<RetryBusObserver>();
        services.AddBusObserver(provider => provider.GetRequiredService<RetryBusObserver>());
    }
}
