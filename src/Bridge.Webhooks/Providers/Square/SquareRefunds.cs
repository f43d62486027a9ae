using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Square;

/// <summary>Refunds (<see href="https://developer.squareup.com/docs/refunds-api/overview" />): money went back once one is completed.</summary>
internal static class SquareRefunds
{
    public static EventTranslation Translate(VerifiedEvent verified, SquareObject found)
    {
        if (found.Refund is not { } refund || Contact.FirstText(refund.Id) is not { } id
            || !MinorMoney.TryRead(refund.AmountMoney.Amount, refund.AmountMoney.Currency, out var amount))
            return EventTranslation.Unreadable;
        var payment = Contact.FirstText(refund.PaymentId);
        return refund.Status switch
        {
            "COMPLETED" => EventTranslation.Once(
                new PaymentRefunded { Webhook = verified.Metadata, PaymentId = payment ?? id, Amount = amount, IsFull = false }, $"refund {id}"),
            "FAILED" or "REJECTED" => EventTranslation.Once(
                new RefundFailed { Webhook = verified.Metadata, RefundId = id, PaymentId = payment, Amount = amount, FailureCode = refund.Status }, $"refund {id}"),
            "PENDING" => EventTranslation.Of(
                new RefundChanged { Webhook = verified.Metadata, RefundId = id, PaymentId = payment, Amount = amount, Status = refund.Status }),
            _ => EventTranslation.None,
        };
    }
}
