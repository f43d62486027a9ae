using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Opsgenie;

/// <summary>Opsgenie's webhook integration (<see href="https://support.atlassian.com/opsgenie/docs/integrate-opsgenie-with-webhook/" />): alerts that are created and closed.</summary>
internal sealed class OpsgenieTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["opsgenie"];

    public IReadOnlyList<ISample> Samples { get; } = OpsgenieSamples.All;

    public EventTranslation Translate(in VerifiedEvent verified) => verified.Metadata.EventType switch
    {
        "Create" => Alert.Raised(Read(verified), verified.Metadata),
        "Close" => Alert.Resolved(Read(verified), verified.Metadata),
        _ => EventTranslation.None,
    };

    private static Alert? Read(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, OpsgenieJson.Default.OpsgenieEnvelope)?.Alert is not { } alert || Contact.FirstText(alert.AlertId) is not { } key)
            return null;
        // The fields source and username hold e-mail addresses of people: nobody needs them here.
        return new Alert(key, Contact.FirstText(alert.Message) ?? key)
        {
            Severity = Contact.FirstText(alert.Priority),
            Service = Contact.FirstText(alert.Entity),
        };
    }
}
