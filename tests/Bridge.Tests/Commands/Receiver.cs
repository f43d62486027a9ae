using System.Collections.Concurrent;
using Bridge.Tests.Webhooks;
using Bridge.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bridge.Tests.Commands;

/// <summary>A receiver on this machine with one source: answers 200 or 401 and keeps what it was sent.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly WebhookSource _source;

    private Receiver(WebApplication app, WebhookSource source) => (_app, _source) = (app, source);

    internal string Url => new Uri(new Uri(_app.Urls.Single()), $"/webhooks/{_source.Name}").AbsoluteUri;

    internal ConcurrentQueue<WebhookRequest> Requests { get; } = new();

    /// <summary>The certificates of those providers that sign with one.</summary>
    internal TestCertificates Certificates { get; } = new();

    internal static async Task<Receiver> StartAsync(string provider, string secret, string? url = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new Receiver(app, WebhookSource.Create(provider, new() { Provider = provider, Secrets = [secret], PublicUrl = url }));
        app.Run(receiver.AnswerAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new WebhookRequest
        {
            Method = context.Request.Method,
            Query = context.Request.QueryString.Value ?? string.Empty,
            Headers = new WebhookHeaders(context.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))),
            Body = body.ToArray(),
            ReceivedAt = TimeProvider.System.GetUtcNow(),
        };
        Requests.Enqueue(request);
        var isTaken = _source.TakesContentType(context.Request.ContentType) && (await _source.VerifyAsync(request, Certificates, context.RequestAborted)).IsAccepted;
        context.Response.StatusCode = isTaken ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
    }
}
