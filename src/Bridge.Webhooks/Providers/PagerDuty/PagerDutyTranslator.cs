using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.PagerDuty;

/// <summary>PagerDuty's webhooks V3 (<see href="https://developer.pagerduty.com/docs/webhooks-overview" />): incidents that begin and end.</summary>
internal sealed class PagerDutyTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["pagerduty"];

    public IReadOnlyList<ISample> Samples { get; } = PagerDutySamples.All;

    public EventTranslation Translate(in VerifiedEvent verified) => verified.Metadata.EventType switch
    {
        "incident.triggered" => Alert.Raised(Incident(verified), verified.Metadata),
        "incident.resolved" => Alert.Resolved(Incident(verified), verified.Metadata),
        _ => EventTranslation.None,
    };

    private static Alert? Incident(in VerifiedEvent verified)
    {
        var incident = ProviderJson.Read(verified.Value, PagerDutyJson.Default.PagerDutyEnvelope)?.Event.Data;
        if (incident is not { Type: "incident" } || Contact.FirstText(incident.Id) is not { } key)
            return null;
        return new Alert(key, Contact.FirstText(incident.Title) ?? key)
        {
            // A priority is the account's own; without one there is still an urgency, high or low.
            Severity = Contact.FirstText(incident.Priority?.Summary, incident.Urgency),
            Service = Contact.FirstText(incident.Service?.Summary),
            Url = Contact.FirstText(incident.HtmlUrl),
        };
    }
}
