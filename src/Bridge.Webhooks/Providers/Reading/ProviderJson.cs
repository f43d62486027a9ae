using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Reads a body as a provider's own shape.</summary>
internal static class ProviderJson
{
    /// <returns>Null where the bytes are not JSON of that shape.</returns>
    public static T? Read<T>(VerifiedWebhook webhook, JsonTypeInfo<T> shape)
        where T : class
        => Read(webhook, (JsonTypeInfo)shape) as T;

    /// <returns>Null where the bytes are not JSON of that shape.</returns>
    public static object? Read(VerifiedWebhook webhook, JsonTypeInfo shape)
    {
        try
        {
            return JsonSerializer.Deserialize(webhook.Json.Span, shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null where the value is not of that shape.</returns>
    public static T? Read<T>(JsonElement value, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return value.Deserialize(shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
