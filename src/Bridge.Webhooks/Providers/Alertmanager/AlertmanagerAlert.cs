using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Alertmanager;

/// <summary>One alert of a group, in the shape that Alertmanager made and others send too.</summary>
internal sealed record AlertmanagerAlert
{
    /// <summary>A hash of the labels: what tells one alert from another.</summary>
    [JsonConverter(typeof(TextConverter))]
    public required string Fingerprint { get; init; }

    public AlertmanagerLabels? Labels { get; init; }

    public AlertmanagerAnnotations? Annotations { get; init; }

    [JsonPropertyName("generatorURL")]
    public string? GeneratorUrl { get; init; }

    /// <summary>What an alert says, whose kind is its status.</summary>
    public static EventTranslation Translate(in VerifiedEvent verified) => verified.Metadata.EventType switch
    {
        "firing" => Alert.Raised(Read(verified), verified.Metadata),
        "resolved" => Alert.Resolved(Read(verified), verified.Metadata),
        _ => EventTranslation.None,
    };

    private static Alert? Read(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, AlertmanagerJson.Default.AlertmanagerAlert) is not { } alert || Contact.FirstText(alert.Fingerprint) is not { } key)
            return null;
        return new Alert(key, Contact.FirstText(alert.Annotations?.Summary, alert.Labels?.AlertName) ?? key)
        {
            // No label but alertname is prescribed: these are the usual ones.
            Severity = Contact.FirstText(alert.Labels?.Severity),
            Service = Contact.FirstText(alert.Labels?.Service, alert.Labels?.Job),
            Url = Contact.FirstText(alert.GeneratorUrl),
        };
    }
}
