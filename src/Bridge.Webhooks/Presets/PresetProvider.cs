using System.Runtime.InteropServices;
using System.Text.Json;
using Bridge.Contracts;
using Bridge.Webhooks.Handshakes;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Presets;

/// <summary>A provider that is known as data: its webhooks travel with id and kind, as what its translator says or else as <see cref="WebhookReceived" />.</summary>
public sealed class PresetProvider : IWebhookProvider
{
    // A sender that is rightly signed could else make millions of messages of one body.
    private const int MostItems = 5000;

    internal const string BatchType = "batch";

    private readonly IEventTranslator? _translator;
    private readonly ICodedSignature? _signature;

    internal PresetProvider(Preset preset)
    {
        Preset = preset;
        _signature = SignatureCatalog.Find(preset.Name);
        Scheme = _signature is null ? preset.ToScheme() : null;
        _translator = TranslatorCatalog.Find(preset.Name);
        Settings = new[] { preset.Settings, _translator?.Settings, _signature?.Settings }.OfType<IReadOnlyDictionary<string, string>>().SelectMany(settings => settings).ToDictionary();
        var coded = (_translator?.Samples ?? []).Where(sample => sample.Provider == preset.Name).ToArray();
        Samples = [.. coded, .. DataSamples.Of(preset).Where(sample => coded.All(other => other.Event != sample.Event))];
    }

    /// <inheritdoc />
    public string Name => Preset.Name;

    /// <inheritdoc />
    public string? Page => Preset.Page;

    /// <inheritdoc />
    public SignatureScheme? Scheme { get; }

    /// <inheritdoc />
    public string? AcceptedBody => Preset.AcceptedBody;

    /// <inheritdoc />
    public IReadOnlyList<string> ContentTypes => Preset.ContentTypes;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds => _translator?.Kinds ?? [];

    /// <inheritdoc />
    public IReadOnlyList<string> KindIn => Preset.Type;

    /// <inheritdoc />
    public IReadOnlyList<string> IdIn => Preset.Id;

    /// <inheritdoc />
    public TimeSpan? AnswerWithin => Preset.AnswerWithin;

    /// <inheritdoc />
    public string? Retries => Preset.Retries;

    /// <inheritdoc />
    public string? Caveat => Preset.Caveat;

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <inheritdoc />
    public IReadOnlyList<Handshake> Handshakes => Preset.Handshakes;

    /// <inheritdoc />
    public bool RefusesWithoutBody => Preset.RefusesWithoutBody;

    internal Preset Preset { get; }

    ICodedSignature? IWebhookProvider.Signature => _signature;

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        try
        {
            using var body = JsonDocument.Parse(webhook.Json, StrictJson.Options);
            return Preset.Items is null ? One(webhook, body.RootElement) : Batch(webhook, body.RootElement, Preset.Items);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return webhook.Unreadable(PresetPlaces.Text(webhook, default, Preset.Type));
        }
    }

    private Translation One(VerifiedWebhook webhook, JsonElement body)
    {
        var identified = Identify(webhook, body, body);
        return identified.Publish(TranslateEvent(new(identified.Metadata, body, body, webhook)));
    }

    private Translation Batch(VerifiedWebhook webhook, JsonElement body, string place)
    {
        if (!JsonPointer.TryFind(body, place, out var items) || items.ValueKind is not JsonValueKind.Array || items.GetArrayLength() > MostItems)
            return webhook.Unreadable();
        var whole = items.GetArrayLength() == 1 ? Identify(webhook, body, items[0]) : webhook.Identify(new() { Type = BatchType });
        return items.GetArrayLength() == 0
            ? whole.Ignore("empty batch")
            : whole.Of([.. items.EnumerateArray().SelectMany((item, index) => Item(webhook, body, item, index))]);
    }

    private IReadOnlyList<TranslatedMessage> Item(VerifiedWebhook webhook, JsonElement body, JsonElement item, int place)
    {
        var identified = Identify(webhook, body, item);
        return identified.PublishItem(TranslateEvent(new(identified.Metadata, item, body, webhook)), JsonMarshal.GetRawUtf8Value(item).ToArray(), place);
    }

    private EventTranslation TranslateEvent(in VerifiedEvent verified) => _translator?.Translate(verified) ?? EventTranslation.None;

    private IdentifiedWebhook Identify(VerifiedWebhook webhook, JsonElement body, JsonElement element)
    {
        var parts = Preset.Id.Select(place => PresetPlaces.Text(webhook, element, [place])).ToArray();
        return webhook.Identify(new WebhookEvent
        {
            Id = parts is [] || parts.Contains(null) ? null : string.Join('/', parts),
            IsIdSigned = Preset.IdTellsRepeat && Preset.Id.All(webhook.Source.Signs),
            Type = PresetPlaces.Text(webhook, element, Preset.Type),
            ApiVersion = PresetPlaces.Text(webhook, body, Preset.ApiVersion),
            OccurredAt = PresetPlaces.Time(webhook, element, Preset.OccurredAt, Preset.OccurredAtEncoding),
        });
    }
}
