using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Paddle;

/// <summary>
/// Transactions. <c>transaction.paid</c> has no typed message: <c>transaction.completed</c> follows it
/// (<see href="https://developer.paddle.com/webhooks/transactions/transaction-paid" />).
/// </summary>
internal static class PaddleTransactions
{
    /// <summary>One that cost nothing, as at the start of a trial, is no payment.</summary>
    public static EventTranslation Completed(VerifiedEvent verified)
    {
        if (Read(verified) is not { } transaction || !MinorMoney.TryRead(transaction.Details.Totals.GrandTotal, transaction.CurrencyCode, out var amount))
            return EventTranslation.Unreadable;
        return amount.Amount > 0
            ? EventTranslation.Of(new PaymentSucceeded { Webhook = verified.Metadata, PaymentId = transaction.Id, OrderId = OrderId(verified, transaction), Amount = amount })
            : EventTranslation.None;
    }

    public static EventTranslation PaymentFailed(VerifiedEvent verified)
    {
        if (Read(verified) is not { } transaction || !MinorMoney.TryRead(transaction.Details.Totals.GrandTotal, transaction.CurrencyCode, out var amount))
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new PaymentFailed
        {
            Webhook = verified.Metadata,
            PaymentId = transaction.Id,
            OrderId = OrderId(verified, transaction),
            Amount = amount,
            FailureCode = transaction.Payments is [var newest, ..] ? Contact.FirstText(newest?.ErrorCode) : null,
        });
    }

    private static PaddleTransaction? Read(VerifiedEvent verified) => PaddleJson.Read(verified.Value, PaddleJson.Default.PaddleEventPaddleTransaction);

    private static string? OrderId(VerifiedEvent verified, PaddleTransaction transaction)
        => FreeData.Text(transaction.CustomData, verified.Webhook.Source.Setting(PaddleTranslator.OrderIdKey));
}
