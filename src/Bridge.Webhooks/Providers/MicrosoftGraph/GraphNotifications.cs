using System.Text.Json;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.MicrosoftGraph;

/// <summary>The notifications of one body; they may be of several subscriptions.</summary>
internal static class GraphNotifications
{
    /// <summary>Where the secret stands within a notification.</summary>
    public const string ClientState = "clientState";

    /// <summary>Where the notifications stand.</summary>
    public const string Value = "value";

    // As many as are translated: each costs a hash.
    private const int Most = 5000;

    /// <returns>Null where the bytes are no JSON.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, StrictJson.Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <returns>None where there are none or more than 5,000, or where one is no object.</returns>
    public static IReadOnlyList<JsonElement> Items(JsonElement body)
        => JsonPointer.TryFind(body, $"/{Value}", out var array) && array.ValueKind is JsonValueKind.Array && array.GetArrayLength() <= Most
           && array.EnumerateArray().All(item => item.ValueKind is JsonValueKind.Object)
            ? [.. array.EnumerateArray()]
            : [];
}
