using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>A CRM with HubSpot's interface and a Slack webhook, with ledgers of what they were asked.</summary>
internal sealed class OutsideSystems : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _refusals;

    private OutsideSystems(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>True while every second call is answered 500 or 429.</summary>
    public bool IsFailing { get; set; }

    /// <summary>The last name that the CRM was told of each address.</summary>
    public ConcurrentDictionary<string, string> Contacts { get; } = new();

    /// <summary>How often the CRM took each idempotency key.</summary>
    public ConcurrentDictionary<string, int> CrmCalls { get; } = new();

    /// <summary>How often Slack took each text.</summary>
    public ConcurrentDictionary<string, int> Posts { get; } = new();

    public static async Task<OutsideSystems> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var systems = new OutsideSystems(app);
        app.MapPost("/crm/v3/objects/contacts/batch/upsert", systems.UpsertAsync);
        app.MapPost("/slack", systems.PostAsync);
        await app.StartAsync();
        return systems;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> UpsertAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (Refusal() is { } refusal)
        {
            return refusal;
        }

        var input = body.RootElement.GetProperty("inputs")[0];
        var name = input.GetProperty("properties").TryGetProperty("lastname", out var lastName) ? lastName.GetString()! : "";
        Contacts[input.GetProperty("id").GetString()!] = name;
        CrmCalls.AddOrUpdate(input.GetProperty("objectWriteTraceId").GetString()!, 1, (_, calls) => calls + 1);
        return Results.Text("""{"results":[{}]}""", "application/json");
    }

    private async Task<IResult> PostAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (Refusal() is { } refusal)
        {
            return refusal;
        }

        Posts.AddOrUpdate(body.RootElement.GetRawText(), 1, (_, calls) => calls + 1);
        return Results.Text("ok");
    }

    private IResult? Refusal() => IsFailing
        ? (Interlocked.Increment(ref _refusals) % 4) switch
        {
            1 => Results.StatusCode(StatusCodes.Status500InternalServerError),
            3 => Results.StatusCode(StatusCodes.Status429TooManyRequests),
            _ => null,
        }
        : null;
}
