using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Square;

/// <summary>
/// Payments. One that is completed is told again when Square adds its fees or the seller edits it, so the payment names the message.
/// Once it is refunded its events tell of the refund, which has events of its own.
/// </summary>
internal static class SquarePayments
{
    public static EventTranslation Translate(VerifiedEvent verified, SquareObject found)
    {
        if (found.Payment is not { } payment || Contact.FirstText(payment.Id) is not { } id || !TryAmount(payment, out var amount))
            return EventTranslation.Unreadable;
        return payment.Status switch
        {
            "COMPLETED" when payment.RefundIds is null or [] => EventTranslation.Once(Succeeded(verified.Metadata, payment, amount), $"payment {id}"),
            "FAILED" => EventTranslation.Once(Failed(verified.Metadata, payment, amount), $"payment {id}"),
            _ => EventTranslation.None,
        };
    }

    private static bool TryAmount(SquarePayment payment, out Money amount)
    {
        var money = payment.TotalMoney ?? payment.AmountMoney;
        var isMoney = MinorMoney.TryRead(money.Amount, money.Currency, out var read);
        amount = read!;
        return isMoney;
    }

    private static PaymentSucceeded Succeeded(WebhookMetadata metadata, SquarePayment payment, Money amount) => new()
    {
        Webhook = metadata,
        PaymentId = payment.Id,
        OrderId = Contact.FirstText(payment.ReferenceId),
        Amount = amount,
        Contact = Buyer(payment),
    };

    private static PaymentFailed Failed(WebhookMetadata metadata, SquarePayment payment, Money amount) => new()
    {
        Webhook = metadata,
        PaymentId = payment.Id,
        OrderId = Contact.FirstText(payment.ReferenceId),
        Amount = amount,
        FailureCode = payment.CardDetails?.Errors is [var first, ..] ? Contact.FirstText(first?.Code) : null,
        Contact = Buyer(payment),
    };

    private static ContactDetails? Buyer(SquarePayment payment)
        => Contact.From(payment.BuyerEmailAddress, $"{payment.BillingAddress?.FirstName} {payment.BillingAddress?.LastName}", phone: null);
}
