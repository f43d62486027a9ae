using System.Runtime.InteropServices;
using System.Text.Json;
using Bridge.Contracts;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Presets;

/// <summary>A provider that is known as data: its webhooks travel as <see cref="WebhookReceived" />, with id and kind.</summary>
public sealed class PresetProvider : IWebhookProvider
{
    // A sender that is rightly signed could else make millions of messages of one body.
    private const int MostItems = 5000;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    internal PresetProvider(Preset preset)
    {
        Preset = preset;
        Scheme = preset.ToScheme();
    }

    /// <inheritdoc />
    public string Name => Preset.Name;

    /// <inheritdoc />
    public SignatureScheme Scheme { get; }

    /// <inheritdoc />
    public IReadOnlyList<string> ContentTypes => Preset.ContentTypes;

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples => [];

    internal Preset Preset { get; }

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        try
        {
            using var body = JsonDocument.Parse(webhook.Json, Strict);
            return Preset.IsBatch ? Batch(webhook, body.RootElement) : Identify(webhook, body.RootElement).Keep(WebhookReceivedReason.NoTypedMessage);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Preset.ContentTypes.Length > 1
                ? webhook.Identify(new()).Keep(WebhookReceivedReason.NoTypedMessage)
                : webhook.Unreadable(Text(webhook, default, Preset.Type));
        }
    }

    private Translation Batch(VerifiedWebhook webhook, JsonElement items)
    {
        if (items.ValueKind is not JsonValueKind.Array || items.GetArrayLength() > MostItems)
            return webhook.Unreadable();
        var whole = webhook.Identify(new() { Type = "batch" });
        return items.GetArrayLength() == 0 ? whole.Ignore("empty batch") : whole.Of([.. items.EnumerateArray().Select((item, place) => Item(webhook, item, place))]);
    }

    private TranslatedMessage Item(VerifiedWebhook webhook, JsonElement item, int place)
        => Identify(webhook, item).KeptItem(JsonMarshal.GetRawUtf8Value(item).ToArray(), place);

    private IdentifiedWebhook Identify(VerifiedWebhook webhook, JsonElement element)
    {
        var parts = Preset.Id.Select(place => Text(webhook, element, [place])).ToArray();
        return webhook.Identify(new WebhookEvent
        {
            Id = parts is [] || parts.Contains(null) ? null : string.Join('/', parts),
            IsIdSigned = Preset.Id.All(webhook.Source.Signs),
            Type = Text(webhook, element, Preset.Type),
        });
    }

    /// <summary>The text at the first place where there is one, short enough for an index.</summary>
    private static string? Text(VerifiedWebhook webhook, JsonElement element, string[] places)
    {
        const int Longest = 255;
        return places.Select(place => Text(webhook, element, place)).FirstOrDefault(text => text is { Length: > 0 and <= Longest });
    }

    private static string? Text(VerifiedWebhook webhook, JsonElement element, string place)
        => ValueLocation.TryParse(place, out var location) && location.Kind is LocationKind.Json
            ? JsonPointer.Text(element, location.Name)
            : webhook.UnsignedHeader(location.Name);
}
