using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers;

/// <summary>Gives the events of presets a typed message: the preset tells how they are signed and identified, this what they say. Holds no state.</summary>
internal interface IEventTranslator
{
    /// <summary>The presets whose events it knows.</summary>
    IReadOnlyList<string> Presets { get; }

    /// <summary>Bodies of these presets as they are sent, of our own writing.</summary>
    IReadOnlyList<ISample> Samples { get; }

    /// <summary>Tells what an event says. Total: it throws on no event whatsoever.</summary>
    EventTranslation Translate(in VerifiedEvent verified);
}
