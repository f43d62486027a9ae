using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Square;

/// <summary>
/// Square (<see href="https://developer.squareup.com/docs/payments-api/webhooks" />). Payments and refunds tell their whole state each time, in events
/// of two kinds; amounts are in the currency's smallest unit
/// (<see href="https://developer.squareup.com/docs/build-basics/working-with-monetary-amounts" />).
/// </summary>
internal sealed class SquareTranslator : IEventTranslator
{
    private static readonly Dictionary<string, Func<VerifiedEvent, SquareObject, EventTranslation>> Translations = new()
    {
        ["payment.created"] = SquarePayments.Translate,
        ["payment.updated"] = SquarePayments.Translate,
        ["refund.created"] = SquareRefunds.Translate,
        ["refund.updated"] = SquareRefunds.Translate,
    };

    public IReadOnlyList<string> Presets { get; } = ["square"];

    public IReadOnlyCollection<string> Kinds => Translations.Keys;

    public IReadOnlyList<ISample> Samples { get; } = SquareSamples.All;

    public EventTranslation Translate(in VerifiedEvent verified)
    {
        if (!Translations.TryGetValue(verified.Metadata.EventType, out var translate))
            return EventTranslation.None;
        return ProviderJson.Read(verified.Value, SquareJson.Default.SquareEvent) is { } told ? translate(verified, told.Data.Object) : EventTranslation.Unreadable;
    }
}
