using System.Net.Http.Json;
using Bridge.Persistence.Effects;

namespace Bridge.Demo;

/// <summary>Asks the services what they did in this run.</summary>
/// <param name="http">The client.</param>
/// <param name="services">Where each service listens.</param>
/// <param name="run">The run's id.</param>
internal sealed class EffectWatcher(HttpClient http, IReadOnlyDictionary<string, Uri> services, string run)
{
    /// <summary>The reports of all services that keep effects, by service.</summary>
    internal async Task<IReadOnlyDictionary<string, EffectReport>> AskAsync(CancellationToken cancellationToken)
    {
        var reports = new Dictionary<string, EffectReport>();
        foreach (var (service, address) in services)
        {
            var uri = new Uri(address, $"/effects/{service}?run={run}");
            reports[service] = await http.GetFromJsonAsync(uri, DemoJson.Default.EffectReport, cancellationToken)
                ?? throw new HttpRequestException($"{uri} answered nothing");
        }

        return reports;
    }
}
