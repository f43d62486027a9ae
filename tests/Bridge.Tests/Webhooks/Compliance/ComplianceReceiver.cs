using System.Net;
using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Receiver;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Samples;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>The real receiver over HTTP, with a source of every provider; what it publishes goes through memory.</summary>
public sealed class ComplianceReceiver : IAsyncLifetime, IDisposable
{
    public const int MaxBodyBytes = 256 * 1024;

    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        var bridge = new BridgeBuilder("receiver") { Transport = BusTransport.InMemory };
        bridge.Web.WebHost.UseUrls("http://127.0.0.1:0");
        bridge.Configuration["ConnectionStrings:Postgres"] = "Host=nowhere";
        bridge.Configuration[ReceiverService.DrainDelayKey] = "0";

        // All of it comes from one address, forgeries too.
        bridge.Configuration["Receiver:FailureLimit"] = "1000000";
        foreach (var subject in Subject.All)
        {
            var options = subject.Options(Schemes.Url, [0]);
            bridge.Configuration[$"Sources:{subject.Name}:Provider"] = options.Provider;
            bridge.Configuration[$"Sources:{subject.Name}:PublicUrl"] = options.PublicUrl;
            bridge.Configuration[$"Sources:{subject.Name}:Secrets:0"] = options.Secrets[0];
            bridge.Configuration[$"Sources:{subject.Name}:MaxBodyBytes"] = MaxBodyBytes.ToString(System.Globalization.CultureInfo.InvariantCulture);
            foreach (var (name, value) in options.Settings)
                bridge.Configuration[$"Sources:{subject.Name}:Settings:{name}"] = value;
        }

        bridge.AddReceiver();
        bridge.Services.AddSingleton<ICertificateSource>(Subject.Certificates);
        _app = bridge.Build();
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    internal async Task AnswersAsync(HttpStatusCode expected, Subject subject, SampleRequest sent) => Assert.Equal(expected, await StatusOf(subject, sent));

    internal async Task<HttpStatusCode> StatusOf(Subject subject, SampleRequest sent)
    {
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), $"/webhooks/{subject.Name}{sent.Query}") { Content = new ReadOnlyMemoryContent(sent.Body) };
        foreach (var (name, value) in sent.Headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value));
        using var answer = await _http.SendAsync(request);
        return answer.StatusCode;
    }
}
