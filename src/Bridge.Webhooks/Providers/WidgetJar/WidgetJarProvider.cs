using Bridge.Contracts;
using Bridge.Webhooks.Bodies;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.WidgetJar;

/// <summary>
/// WidgetJar, the provider of the demo: a form service that does not exist, in the shape that most small services have.
/// </summary>
/// <remarks>
/// It posts <c>application/json</c>, or the same as a form in <c>application/x-www-form-urlencoded</c> or <c>multipart/form-data</c>, where the
/// fields are named <c>fields[email]</c> and so on:
/// <code>
/// {"id":"wj_1","type":"form.submitted","created_at":"2026-05-01T09:30:00Z","form":"contact",
///  "fields":{"email":"...","name":"...","phone":"...","message":"..."}}
/// </code>
/// <c>id</c> (the same on every retry), <c>type</c>, <c>form</c> and <c>fields</c> are always there, each field may be absent or null, and
/// <c>created_at</c> is RFC 3339. Whoever builds a sender of webhooks may take it as a pattern, and add a signed time.
/// </remarks>
public sealed class WidgetJarProvider : IWebhookProvider
{
    /// <inheritdoc />
    public string Name => "widgetjar";

    /// <inheritdoc />
    public IReadOnlyList<string> IdIn { get; } = ["json:/id"];

    /// <summary><c>X-WidgetJar-Signature: sha256=...</c>: HMAC-SHA256 of the body in hexadecimal.</summary>
    public SignatureScheme Scheme { get; } = new()
    {
        Signature = new() { In = ["header:X-WidgetJar-Signature"], Separator = '=', Labels = ["sha256"] },
    };

    /// <inheritdoc />
    public IReadOnlyList<string> ContentTypes { get; } = ["application/json", UrlEncodedForm.MediaType, MultipartForm.MediaType];

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = WidgetJarSamples.All;

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        if (ProviderJson.Read(webhook, WidgetJarJson.Default.WidgetJarEnvelope) is not { } envelope)
            return webhook.Unreadable();
        var identified = webhook.Identify(new() { Id = envelope.Id, IsIdSigned = true, Type = envelope.Type, OccurredAt = envelope.CreatedAt });
        return envelope.Type is "form.submitted" ? Form(webhook, identified) : identified.Keep(WebhookReceivedReason.NoTypedMessage);
    }

    private static Translation Form(VerifiedWebhook webhook, IdentifiedWebhook identified)
    {
        if (ProviderJson.Read(webhook, WidgetJarJson.Default.WidgetJarForm) is not { } submitted)
            return identified.Keep(WebhookReceivedReason.Unreadable);
        return identified.Publish(submitted.ToMessage(identified.Metadata));
    }
}
