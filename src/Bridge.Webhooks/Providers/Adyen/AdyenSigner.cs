using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Providers.Adyen;

/// <summary>Signs as <see cref="AdyenSignature" /> says: writes into each item.</summary>
internal sealed class AdyenSigner(byte[] key) : IWebhookSigner
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public SampleRequest Sign(SampleRequest request, DateTimeOffset at)
    {
        using var body = AdyenNotification.Parse(request.Body);
        var items = body is null ? [] : AdyenNotification.Items(body.RootElement);
        if (items.Count == 0)
            throw new ArgumentException("The body holds no items that could be signed.", nameof(request));

        var root = JsonNode.Parse(request.Body.Span)!;
        for (var i = 0; i < items.Count; i++)
        {
            if (!AdyenItem.TryRead(items[i], out var item))
                throw new ArgumentException($"Item {i} has no pspReference, no eventCode, or a colon where there may be none.", nameof(request));
            var data = root["notificationItems"]![i]!["NotificationRequestItem"]!.AsObject();
            if (data["additionalData"] is not JsonObject)
                data["additionalData"] = new JsonObject();
            data["additionalData"]!["hmacSignature"] = Convert.ToBase64String(AdyenSignature.Compute(key, item));
        }

        return request with { Headers = new(request.Headers), Body = Write(root) };
    }

    private static byte[] Write(JsonNode root)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain))
            root.WriteTo(writer);
        return bytes.ToArray();
    }
}
