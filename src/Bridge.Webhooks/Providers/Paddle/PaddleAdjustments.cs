using Bridge.Contracts;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Paddle;

/// <summary>
/// Adjustments: refunds among them, most of which Paddle must approve first
/// (<see href="https://developer.paddle.com/webhooks/adjustments/adjustment-updated" />). A credit gives no money back; a chargeback is not told as a
/// dispute, because Paddle tells of it once it is lost.
/// </summary>
internal static class PaddleAdjustments
{
    public static EventTranslation Changed(VerifiedEvent verified)
    {
        if (PaddleJson.Read(verified.Value, PaddleJson.Default.PaddleEventPaddleAdjustment) is not { } adjustment
            || Contact.FirstText(adjustment.TransactionId) is null
            || !MinorMoney.TryRead(adjustment.Totals.Total, adjustment.CurrencyCode, out var amount))
            return EventTranslation.Unreadable;
        return adjustment is { Action: "refund" } ? Refund(verified.Metadata, adjustment, amount) : EventTranslation.None;
    }

    private static EventTranslation Refund(WebhookMetadata metadata, PaddleAdjustment adjustment, Money amount) => adjustment.Status switch
    {
        "approved" => EventTranslation.Once(
            new PaymentRefunded { Webhook = metadata, PaymentId = adjustment.TransactionId, Amount = amount, IsFull = adjustment.Type is "full" },
            $"refund {adjustment.Id}"),
        "rejected" => EventTranslation.Of(
            new RefundFailed { Webhook = metadata, RefundId = adjustment.Id, PaymentId = adjustment.TransactionId, Amount = amount, FailureCode = adjustment.Status }),
        "pending_approval" => EventTranslation.Of(
            new RefundChanged { Webhook = metadata, RefundId = adjustment.Id, PaymentId = adjustment.TransactionId, Amount = amount, Status = adjustment.Status }),
        _ => EventTranslation.None,
    };
}
