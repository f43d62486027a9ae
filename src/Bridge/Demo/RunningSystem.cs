using System.Net;
using Bridge.Hosting;
using Bridge.Receiver;
using Bridge.Up;

namespace Bridge.Demo;

/// <summary>Finds the services of a system that runs already.</summary>
internal static class RunningSystem
{
    /// <summary>The system in this process: everything at one address.</summary>
    internal static DemoTarget Of(OneProcess process) =>
        new(process.Address, WithEffects().ToDictionary(service => service.Name, _ => process.Address), DemoSecrets.OfFile(process.SourcesPath));

    /// <summary>A system elsewhere: each service at the receiver's address if it answers there, else at its own port.</summary>
    /// <exception cref="SettingException">Nobody answers, or <c>--services</c> is malformed.</exception>
    internal static async Task<DemoTarget> FindAsync(HttpClient http, Uri receiver, string? overrides, string? sources, CancellationToken cancellationToken)
    {
        var services = Parse(overrides);
        foreach (var service in WithEffects().Where(service => !services.ContainsKey(service.Name)))
        {
            services[service.Name] = await IsHereAsync(http, receiver, service.Name, cancellationToken)
                ? receiver
                : new UriBuilder(receiver) { Port = service.Port }.Uri;
        }

        return new DemoTarget(receiver, services, sources is null ? DemoSecrets.OfCompose() : DemoSecrets.OfFile(sources));
    }

    private static IEnumerable<CatalogService> WithEffects() => ServiceCatalog.All.Where(service => service.Name != ReceiverService.Name);

    private static async Task<bool> IsHereAsync(HttpClient http, Uri receiver, string service, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(receiver, $"/effects/{service}?run=0000000000"), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException exception)
        {
            throw new SettingException("--against", $"names {receiver}, where nobody answers ({exception.Message})", "start the system first: docker compose up --build --wait, or ./bridge up");
        }
    }

    private static Dictionary<string, Uri> Parse(string? overrides)
    {
        var services = new Dictionary<string, Uri>();
        foreach (var pair in overrides?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            services[pair.Split('=')[0]] = pair.Split('=', 2) is [_, var url] && Uri.TryCreate(url, UriKind.Absolute, out var uri)
                ? uri
                : throw new SettingException("--services", $"holds \"{pair}\"", "write it as name=url,name=url");
        }

        return services;
    }
}
