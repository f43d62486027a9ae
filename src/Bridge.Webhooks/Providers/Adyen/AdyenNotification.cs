using System.Text.Json;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.Adyen;

/// <summary>The items of a notification (<see href="https://docs.adyen.com/development-resources/webhooks/webhook-types" />).</summary>
internal static class AdyenNotification
{
    /// <summary>Where the item stands within its wrapper.</summary>
    public const string Item = "/NotificationRequestItem";

    // Adyen sends one as JSON, and six at most in other forms.
    private const int MostItems = 100;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <returns>Null where the bytes are no JSON.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, Strict);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <returns>None where there are none or more than 100, or where one is no item.</returns>
    public static IReadOnlyList<JsonElement> Items(JsonElement notification)
    {
        if (!JsonPointer.TryFind(notification, "/notificationItems", out var array) || array.ValueKind is not JsonValueKind.Array || array.GetArrayLength() > MostItems)
            return [];
        var items = new List<JsonElement>();
        foreach (var wrapper in array.EnumerateArray())
        {
            if (!JsonPointer.TryFind(wrapper, Item, out var item) || item.ValueKind is not JsonValueKind.Object)
                return [];
            items.Add(item);
        }

        return items;
    }
}
