using System.Text.Json;

namespace Bridge.Webhooks.Providers.WooCommerce;

/// <summary>What a topic promises.</summary>
/// <param name="Mark">The member that only bodies of that kind have.</param>
/// <param name="Translate">What such a body says.</param>
internal readonly record struct WooCommerceTopic(string Mark, Func<VerifiedEvent, EventTranslation> Translate)
{
    /// <summary>A body that is another thing than its topic promises is a mismatch.</summary>
    public EventTranslation Read(in VerifiedEvent verified)
        => verified.Value.ValueKind is JsonValueKind.Object && verified.Value.TryGetProperty(Mark, out _) ? Translate(verified) : EventTranslation.Mismatch;
}
