using System.Net;
using System.Text.Json;
using Bridge.Receiver.Settings;
using Bridge.Webhooks;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A receiver with a settings file that a test changes while it runs.</summary>
internal sealed class LiveReceiver : IAsyncDisposable
{
    internal const string Acme = "acme";

    private static readonly SignatureScheme AcmeScheme = new() { Signature = new() { In = ["header:X-Acme-Signature"], Encoding = SignatureEncoding.Base64 } };

    private LiveReceiver(TestFolder folder, LogLines log, ReceiverHost host) => (Folder, Log, Host) = (folder, log, host);

    internal TestFolder Folder { get; }

    internal LogLines Log { get; }

    internal ReceiverHost Host { get; }

    internal SourceReloader Reloader => Host.Services.GetRequiredService<SourceReloader>();

    internal static async Task<LiveReceiver> StartAsync(string json, Uri? broker = null, Action<TestFolder>? prepare = null, string interval = "01:00:00")
    {
        var folder = new TestFolder();
        prepare?.Invoke(folder);
        var file = folder.Write("sources.json", json.Replace("$", folder.Path, StringComparison.Ordinal));
        var log = new LogLines();
        return new LiveReceiver(folder, log, await ReceiverHost.StartAsync(broker, prepare: bridge =>
        {
            bridge.Configuration["Receiver:SourcesFile"] = file;
            bridge.Configuration["Receiver:ReloadInterval"] = interval;
            bridge.Web.Logging.AddProvider(log);
        }));
    }

    /// <summary>One source with an inline scheme and secrets.</summary>
    internal static string Settings(params string[] secrets) => With(JsonSerializer.Serialize(new { Secrets = secrets }));

    /// <summary>One source with an inline scheme, and whatever else.</summary>
    /// <param name="more">A JSON object of keys of the source.</param>
    internal static string With(string more) =>
        $$"""
        {
          "Sources": {
            "{{Acme}}": {
              "Provider": "generic-hex",
              "Scheme": { "Signature": { "In": ["header:X-Acme-Signature"], "Encoding": "Base64" } },
              {{more.Trim().TrimStart('{')}}
          }
        }
        """;

    /// <summary>Writes the settings file anew and lets the receiver look.</summary>
    internal void Change(string json)
    {
        Write(json);
        Reloader.Reload();
    }

    internal void Write(string json) => Folder.Write("sources.json", json.Replace("$", Folder.Path, StringComparison.Ordinal));

    internal async Task<HttpStatusCode> PostAsync(string secret, string source = Acme)
    {
        using var answer = await Host.Http.SendAsync(Signed(secret, source));
        return answer.StatusCode;
    }

    internal static HttpRequestMessage Signed(string secret, string source = Acme)
    {
        var headers = new WebhookHeaders { { "Content-Type", "application/json" } };
        var body = """{"type":"anvil.dropped"}"""u8.ToArray();
        new WebhookSigner(AcmeScheme, secret).Sign(headers, body, TimeProvider.System.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/{source}") { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Folder.Dispose();
    }
}
