using Bridge.Contracts;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>Refunds: only money that went back; a restock without money, or a refund still pending, is no payment's fact.</summary>
internal static class ShopifyRefunds
{
    public static EventTranslation Created(ShopifyWebhook webhook)
    {
        if (webhook.Body is not ShopifyRefund refund)
            return EventTranslation.Unreadable;
        var settled = refund.Transactions.OfType<ShopifyTransaction>().Where(transaction => transaction is { Kind: "refund", Status: "success" }).ToList();
        if (settled.Count == 0)
            return EventTranslation.None;
        if (!TrySum(settled, out var amount))
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new PaymentRefunded
        {
            Webhook = webhook.Metadata,
            PaymentId = settled.Select(transaction => transaction.ParentId).Distinct().ToList() is [{ } payment] ? payment : refund.Id,
            OrderId = refund.OrderId,
            Amount = amount,
            IsFull = false,
        });
    }

    private static bool TrySum(List<ShopifyTransaction> transactions, out Money amount)
    {
        amount = new Money { Amount = 0, Currency = transactions[0].Currency };
        foreach (var transaction in transactions)
        {
            if (!DecimalMoney.TryRead(transaction.Amount, transaction.Currency, out var part)
                || !part.Currency.Equals(amount.Currency, StringComparison.OrdinalIgnoreCase)
                || part.Amount > long.MaxValue - amount.Amount)
                return false;
            amount = part with { Amount = amount.Amount + part.Amount };
        }

        return true;
    }
}
