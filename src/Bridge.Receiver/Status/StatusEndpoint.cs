using Bridge.Receiver.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bridge.Receiver.Status;

/// <summary>Tells the machine that the receiver runs on what it runs with. To everybody else the page does not exist.</summary>
public static class StatusEndpoint
{
    /// <summary>Where.</summary>
    public const string Route = "/receiver/status";

    internal static Results<JsonHttpResult<ReceiverStatus>, NotFound> Get(HttpContext http, Sources sources, SecretUse secrets, TimeProvider time) =>
        TransportRule.IsOfThisMachine(http)
            ? TypedResults.Json(Read(sources, secrets, time), StatusJson.Default.ReceiverStatus)
            : TypedResults.NotFound();

    private static ReceiverStatus Read(Sources sources, SecretUse secrets, TimeProvider time) => new(
        time.GetUtcNow(),
        secrets.Since,
        [.. sources.All
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(source => new SourceStatus(source.Name, source.Webhook.Provider, source.SecretCount, secrets.PreviousLastUsed(source)))]);
}
