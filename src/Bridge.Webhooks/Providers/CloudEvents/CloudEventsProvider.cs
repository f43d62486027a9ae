using System.Runtime.InteropServices;
using System.Text.Json;
using Bridge.Webhooks.Handshakes;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.CloudEvents;

/// <summary>
/// Any sender of CloudEvents 1.0 over HTTP (<see href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md" />): an
/// event is the same message whether its attributes stand in the body, alone or in a batch, or in headers.
/// </summary>
public sealed class CloudEventsProvider : IWebhookProvider
{
    private const string Origins = "AllowedOrigins";
    private const string Rate = "AllowedRate";
    private const string RequestOrigin = "header:WebHook-Request-Origin";
    private const string AnyRate = "*";

    // A sender that knows the token could else make millions of messages of one body.
    private const int MostEvents = 5000;

    /// <inheritdoc />
    public string Name => "cloudevents";

    /// <inheritdoc />
    public string? Page => "https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/http-webhook.md";

    /// <summary>Those of an event in JSON; of one with its attributes in headers <c>ce-source</c> and <c>ce-id</c>.</summary>
    public IReadOnlyList<string> IdIn { get; } = ["json:/source", "json:/id"];

    /// <inheritdoc />
    public string? Retries => "the sender's own affair";

    /// <summary>CloudEvents signs nothing: <c>Authorization: Bearer</c> (RFC 6750). A token in the URL is not taken, because URLs are logged.</summary>
    public SignatureScheme Scheme { get; } = new() { Kind = SchemeKind.Token, Signature = new() { In = ["bearer"] } };

    /// <inheritdoc />
    public IReadOnlyList<string> ContentTypes { get; } = [CloudEvent.MediaType, CloudEvent.BatchMediaType, "application/json"];

    /// <summary>
    /// <c>AllowedOrigins</c>: the senders that are let in, by the names that they give themselves, separated by commas. <c>AllowedRate</c>: how many
    /// requests a minute they are told that they may send, <c>*</c> for any number.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { [Origins] = string.Empty, [Rate] = AnyRate };

    /// <summary>The validation of a sender that does not want to be misused; what it asks to be called back at is not called.</summary>
    public IReadOnlyList<Handshake> Handshakes { get; } =
    [
        new()
        {
            Name = "validation",
            Method = "OPTIONS",
            Among = new Dictionary<string, string> { [RequestOrigin] = Origins },
            Reply = new()
            {
                Headers = new Dictionary<string, string>
                {
                    ["Allow"] = "text:POST",
                    ["WebHook-Allowed-Origin"] = RequestOrigin,
                    ["WebHook-Allowed-Rate"] = $"setting:{Rate}",
                },
            },
        },
    ];

    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds => [];

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = CloudEventsSamples.All;

    void IWebhookProvider.Check(SourceSetup setup)
    {
        var rate = setup.Settings[Rate];
        if (rate is not AnyRate && !(rate.All(char.IsAsciiDigit) && int.TryParse(rate, out var perMinute) && perMinute > 0))
            setup.Refuse($"Settings:{Rate}", $"is '{rate}': write how many requests a minute are allowed, 1 or more, or {AnyRate}.");
    }

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        try
        {
            return BinaryEvent.IsOne(webhook.Request) ? Binary(webhook) : Structured(webhook);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return webhook.Unreadable();
        }
    }

    /// <summary>Where a signature covers the body alone, the attributes beside it are a hint and no fact.</summary>
    private static Translation Binary(VerifiedWebhook webhook)
    {
        if (BinaryEvent.ToStructured(webhook.Request) is not { } json)
            return webhook.Unreadable();
        var structured = webhook.Written(json, CloudEvent.MediaType);
        using var body = JsonDocument.Parse(json, StrictJson.Options);
        var one = new CloudEvent(body.RootElement);
        var isSigned = webhook.Source.IsToken || BinaryEvent.Places.All(webhook.Source.Signs);
        var identified = structured.Identify(one.Identify(isSigned));
        return identified.Publish(one.IsReadable && !isSigned ? EventTranslation.Mismatch : one.Translation);
    }

    private static Translation Structured(VerifiedWebhook webhook)
    {
        using var body = JsonDocument.Parse(webhook.Json, StrictJson.Options);
        if (CloudEvent.IsBatch(webhook.Request))
            return Batch(webhook, body.RootElement);
        var one = new CloudEvent(body.RootElement);
        return webhook.Identify(one.Identify(CloudEvent.IsSigned(webhook))).Publish(one.Translation);
    }

    private static Translation Batch(VerifiedWebhook webhook, JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Array || body.GetArrayLength() > MostEvents)
            return webhook.Unreadable();
        var whole = webhook.Identify(body.GetArrayLength() == 1 ? new CloudEvent(body[0]).Identify(isSigned: false) : new() { Type = "batch" });
        return body.GetArrayLength() == 0
            ? whole.Ignore("empty batch")
            : whole.Of([.. body.EnumerateArray().SelectMany((item, place) => Item(webhook, item, place))]);
    }

    private static IReadOnlyList<TranslatedMessage> Item(VerifiedWebhook webhook, JsonElement item, int place)
    {
        var one = new CloudEvent(item);
        return webhook.Identify(one.Identify(CloudEvent.IsSigned(webhook))).PublishItem(one.Translation, JsonMarshal.GetRawUtf8Value(item).ToArray(), place);
    }
}
