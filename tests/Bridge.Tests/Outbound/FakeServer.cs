using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bridge.Tests.Outbound;

/// <summary>An outside system on this machine: keeps what it is sent, and answers as the test says, 200 by default.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly Func<HttpContext, Task> _usual;

    private FakeServer(WebApplication app, Func<HttpContext, Task> usual) => (_app, _usual) = (app, usual);

    public Uri Url => new(_app.Urls.Single());

    public ConcurrentQueue<Call> Calls { get; } = new();

    public static async Task<FakeServer> StartAsync(string body = "ok")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new FakeServer(app, context => context.Response.WriteAsync(body));
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The next answer that was not said yet.</summary>
    public FakeServer Then(int status, string? retryAfter = null, string body = "") => Then(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    });

    public FakeServer Then(Func<HttpContext, Task> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    /// <summary>The call that an answer is to be given to.</summary>
    public static Call CallOf(HttpContext context) => (Call)context.Items[typeof(Call)]!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = HttpMethods.IsGet(context.Request.Method) ? JsonDocument.Parse("null") : await JsonDocument.ParseAsync(context.Request.Body);
        var call = new Call(context.Request.Method, context.Request.Path, context.Request.Headers.Authorization, body.RootElement.Clone());
        context.Items[typeof(Call)] = call;
        Calls.Enqueue(call);
        await (_answers.TryDequeue(out var answer) ? answer : _usual)(context);
    }

    internal sealed record Call(string Method, string Path, string? Authorization, JsonElement Body);
}
