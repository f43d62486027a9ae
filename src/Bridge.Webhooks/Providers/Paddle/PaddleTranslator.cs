using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Paddle;

/// <summary>
/// Paddle Billing (<see href="https://developer.paddle.com/webhooks" />). Amounts are digits in the currency's smallest unit
/// (<see href="https://developer.paddle.com/api-reference/currencies" />).
/// </summary>
internal sealed class PaddleTranslator : IEventTranslator
{
    internal const string OrderIdKey = "OrderIdKey";

    private static readonly Dictionary<string, Func<VerifiedEvent, EventTranslation>> Translations = new()
    {
        ["transaction.completed"] = PaddleTransactions.Completed,
        ["transaction.payment_failed"] = PaddleTransactions.PaymentFailed,
        ["adjustment.created"] = PaddleAdjustments.Changed,
        ["adjustment.updated"] = PaddleAdjustments.Changed,
        ["subscription.created"] = PaddleSubscriptions.Started,
        ["subscription.updated"] = PaddleSubscriptions.Changed,
        ["subscription.canceled"] = PaddleSubscriptions.Ended,
        ["customer.created"] = PaddleCustomers.Changed,
        ["customer.updated"] = PaddleCustomers.Changed,
    };

    public IReadOnlyList<string> Presets { get; } = ["paddle"];

    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { [OrderIdKey] = "order_id" };

    public IReadOnlyCollection<string> Kinds => Translations.Keys;

    public IReadOnlyList<ISample> Samples { get; } = PaddleSamples.All;

    public EventTranslation Translate(in VerifiedEvent verified)
        => Translations.TryGetValue(verified.Metadata.EventType, out var translate) ? translate(verified) : EventTranslation.None;
}
