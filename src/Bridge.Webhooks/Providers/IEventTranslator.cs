using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers;

/// <summary>Gives the events of presets a typed message: the preset tells how they are signed and identified, this what they say. Holds no state.</summary>
internal interface IEventTranslator
{
    /// <summary>The presets whose events it knows.</summary>
    IReadOnlyList<string> Presets { get; }

    /// <summary>What a source can tell it, each with its default.</summary>
    IReadOnlyDictionary<string, string> Settings => NoSettings;

    /// <summary>The kinds of event that it translates, by the provider's own names.</summary>
    IReadOnlyCollection<string> Kinds => [.. Samples.Select(sample => sample.Event).Distinct(StringComparer.Ordinal)];

    /// <summary>Bodies of these presets as they are sent, of our own writing.</summary>
    IReadOnlyList<ISample> Samples { get; }

    /// <summary>Tells what an event says. Total: it throws on no event whatsoever.</summary>
    EventTranslation Translate(in VerifiedEvent verified);

    private static readonly IReadOnlyDictionary<string, string> NoSettings = new Dictionary<string, string>();
}
