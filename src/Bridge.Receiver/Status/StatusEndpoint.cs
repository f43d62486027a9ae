using Bridge.Receiver.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bridge.Receiver.Status;

/// <summary>Tells the machine that the receiver runs on what it runs with. To everybody else the page does not exist.</summary>
public static class StatusEndpoint
{
    /// <summary>Where.</summary>
    public const string Route = "/receiver/status";

    internal static Results<JsonHttpResult<ReceiverStatus>, NotFound> Get(HttpContext http, StatusReader status) =>
        TransportRule.IsOfThisMachine(http)
            ? TypedResults.Json(status.Read(), StatusJson.Default.ReceiverStatus)
            : TypedResults.NotFound();
}
