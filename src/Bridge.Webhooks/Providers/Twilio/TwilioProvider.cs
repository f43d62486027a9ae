using System.Globalization;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.Twilio;

/// <summary>
/// Twilio (<see href="https://www.twilio.com/docs/usage/webhooks" />): calls, messages and their kind send forms, Event Streams sends arrays of
/// CloudEvents. Forms name no kind of event: Bridge calls it after what its fields tell, for example <c>message.delivered</c>.
/// </summary>
public sealed class TwilioProvider : IWebhookProvider
{
    private const string Rfc2822 = "ddd, dd MMM yyyy HH:mm:ss zzz";

    // The most special first: a recording names its call too.
    private static readonly (string Kind, string[] Id, string[] Status)[] Kinds =
    [
        ("recording", ["RecordingSid"], ["RecordingStatus"]),
        ("transcription", ["TranscriptionSid"], ["TranscriptionStatus", "TranscriptionEvent"]),
        ("conference", ["ConferenceSid"], ["StatusCallbackEvent"]),
        ("message", ["MessageSid", "SmsSid"], ["MessageStatus", "SmsStatus"]),
        ("call", ["CallSid"], ["CallStatus"]),
    ];

    private static readonly PresetProvider EventStreams = Json(items: string.Empty);

    private static readonly PresetProvider Others = Json(items: null);

    /// <inheritdoc />
    public string Name => "twilio";

    /// <inheritdoc />
    public string? Page => "https://www.twilio.com/docs/usage/webhooks";

    /// <inheritdoc />
    public string? Retries => "none, unless the registered URL asks for them";

    /// <summary>None: see <see cref="TwilioSignature" />.</summary>
    public SignatureScheme? Scheme => null;

    /// <inheritdoc />
    public IReadOnlyList<string> ContentTypes { get; } = [TwilioSignature.FormType, "application/json"];

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = TwilioSamples.All;

    ICodedSignature IWebhookProvider.Signature { get; } = new TwilioSignature();

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        if (!TwilioSignature.IsForm(webhook.Request.Headers))
            return (webhook.Json.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..] ? EventStreams : Others).Translate(webhook);
        if (TwilioForm.Read(webhook.Request.Body.Span) is not { } form)
            return webhook.Unreadable();
        var (type, id) = Tell(form);
        var identified = webhook.Identify(new()
        {
            Id = id,
            ContentHash = form.ContentHash(),
            Type = form["EventType"] ?? type,
            ApiVersion = form["ApiVersion"],
            OccurredAt = Time(form["Timestamp"]),
        });
        return identified.Publish(TwilioMessages.Translate(identified.Metadata, form));
    }

    private static PresetProvider Json(string? items) => new(new()
    {
        Name = "twilio",
        Page = "https://www.twilio.com/docs/events/webhook-quickstart",
        In = [],
        Items = items,
        Id = ["json:/id"],
        Type = ["json:/type"],
        OccurredAt = ["json:/time"],
    });

    private static (string? Type, string? Id) Tell(TwilioForm form)
    {
        foreach (var (kind, idFields, statusFields) in Kinds)
        {
            if (First(form, idFields) is not { } id)
                continue;
            var status = First(form, statusFields);
            return status is null ? (kind, id) : ($"{kind}.{status}", $"{id}/{status}");
        }

        return default;
    }

    private static string? First(TwilioForm form, string[] names) => names.Select(name => form[name]).FirstOrDefault(text => text is not null);

    private static DateTimeOffset? Time(string? text)
        => DateTimeOffset.TryParseExact(text, Rfc2822, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
