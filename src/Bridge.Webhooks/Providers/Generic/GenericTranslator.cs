using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Providers.WidgetJar;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Generic;

/// <summary>Senders of one's own that write a form as WidgetJar does, in JSON, XML or as a form: <c>type</c>, <c>form</c> and <c>fields</c>.</summary>
internal sealed class GenericTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["generic-hex"];

    public IReadOnlyList<ISample> Samples { get; } = [new TextSample("generic-hex", "form.submitted", WidgetJarSamples.FormSubmitted)];

    public EventTranslation Translate(in VerifiedEvent verified)
    {
        if (verified.Metadata.EventType is not "form.submitted")
            return EventTranslation.None;
        return ProviderJson.Read(verified.Value, WidgetJarJson.Default.WidgetJarForm) is { } form
            ? EventTranslation.Of(form.ToMessage(verified.Metadata))
            : EventTranslation.Unreadable;
    }
}
