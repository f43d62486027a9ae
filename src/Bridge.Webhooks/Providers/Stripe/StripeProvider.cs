using System.Text.Json.Serialization.Metadata;
using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>Stripe (<see href="https://docs.stripe.com/webhooks" />).</summary>
public sealed class StripeProvider : IWebhookProvider
{
    private const string OrderIdKey = "OrderIdKey";

    /// <inheritdoc />
    public string Name => "stripe";

    /// <summary>
    /// <c>Stripe-Signature: t=...,v1=...</c>: HMAC-SHA256 of time, point and body under the secret's own text, <c>whsec_</c> included
    /// (<see href="https://docs.stripe.com/webhooks/signature" />). While a secret is rolled there is one <c>v1</c> for each.
    /// </summary>
    public SignatureScheme Scheme { get; } = new()
    {
        Signature = new() { In = ["header:Stripe-Signature"], Split = ',', Separator = '=', Labels = ["v1"] },
        Timestamp = new() { In = ["item:t"] },
        Message = "{ts}.{body}",
    };

    /// <summary><c>OrderIdKey</c>: the key of Stripe's metadata that holds the shop's id of the order.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { [OrderIdKey] = "order_id" };

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = StripeSamples.All;

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        if (ProviderJson.Read(webhook, StripeJson.Default.StripeEnvelope) is not { } envelope)
            return webhook.Unreadable();
        var identified = webhook.Identify(
            new() { Id = envelope.Id, IsIdSigned = true, Type = envelope.Type, ApiVersion = envelope.ApiVersion, OccurredAt = envelope.Created });
        return envelope.Type switch
        {
            "payment_intent.succeeded" => Payment(webhook, identified, PaymentSucceeded),
            "payment_intent.payment_failed" => Payment(webhook, identified, PaymentFailed),
            "charge.refunded" => Refund(webhook, identified),
            "customer.created" or "customer.updated" => Customer(webhook, identified),
            _ => identified.Keep(WebhookReceivedReason.NoTypedMessage),
        };
    }

    private static Translation Payment(
        VerifiedWebhook webhook, IdentifiedWebhook identified, Func<StripePaymentIntent, Money, string?, WebhookMetadata, IWebhookMessage> message)
    {
        var intent = Read(webhook, StripeJson.Default.StripeEventStripePaymentIntent, "payment_intent");
        return intent is not null && StripeMoney.TryRead(Paid(intent, identified), intent.Currency, out var amount)
            ? identified.Publish(message(intent, amount, OrderId(webhook, intent), identified.Metadata))
            : identified.Keep(WebhookReceivedReason.Unreadable);

        static long Paid(StripePaymentIntent intent, IdentifiedWebhook identified)
            => identified.Metadata.EventType is "payment_intent.succeeded" ? intent.AmountReceived ?? intent.Amount : intent.Amount;
    }

    private static PaymentSucceeded PaymentSucceeded(StripePaymentIntent intent, Money amount, string? orderId, WebhookMetadata metadata)
        => new() { Webhook = metadata, PaymentId = intent.Id, OrderId = orderId, Amount = amount, Contact = Payer(intent) };

    private static PaymentFailed PaymentFailed(StripePaymentIntent intent, Money amount, string? orderId, WebhookMetadata metadata)
        => new()
        {
            Webhook = metadata,
            PaymentId = intent.Id,
            OrderId = orderId,
            Amount = amount,
            FailureCode = Contact.FirstText(intent.LastPaymentError?.DeclineCode, intent.LastPaymentError?.Code),
            Contact = Payer(intent),
        };

    private static Translation Refund(VerifiedWebhook webhook, IdentifiedWebhook identified)
    {
        var charge = Read(webhook, StripeJson.Default.StripeEventStripeCharge, "charge");
        if (charge is null || !StripeMoney.TryRead(charge.AmountRefunded, charge.Currency, out var amount))
            return identified.Keep(WebhookReceivedReason.Unreadable);
        return identified.Publish(new PaymentRefunded
        {
            Webhook = identified.Metadata,
            PaymentId = Contact.FirstText(charge.PaymentIntent) ?? charge.Id,
            OrderId = OrderId(webhook, charge),
            Amount = amount,
            IsFull = charge.Refunded,
        });
    }

    private static Translation Customer(VerifiedWebhook webhook, IdentifiedWebhook identified)
    {
        if (Read(webhook, StripeJson.Default.StripeEventStripeCustomer, "customer") is not { } customer)
            return identified.Keep(WebhookReceivedReason.Unreadable);
        // A customer without an e-mail address is nobody whom a consumer could tell from another.
        return Contact.From(customer.Email, customer.Name, customer.Phone) is { } contact
            ? identified.Publish(new CustomerChanged { Webhook = identified.Metadata, CustomerId = customer.Id, Contact = contact })
            : identified.Keep(WebhookReceivedReason.NoTypedMessage);
    }

    private static T? Read<T>(VerifiedWebhook webhook, JsonTypeInfo<StripeEvent<T>> shape, string kind)
        where T : StripeObject
        => ProviderJson.Read(webhook, shape)?.Data.Object is { } found && found.Object == kind && Contact.FirstText(found.Id) is not null ? found : null;

    private static string? OrderId(VerifiedWebhook webhook, StripeObject found)
        => Contact.FirstText(found.Metadata?.GetValueOrDefault(webhook.Source.Setting(OrderIdKey)));

    private static ContactDetails? Payer(StripePaymentIntent intent)
    {
        var charge = intent.Charges?.Data is [var first, ..] ? first : null;
        var tried = intent.LastPaymentError?.PaymentMethod?.BillingDetails;
        return Contact.From(
            Contact.FirstText(intent.ReceiptEmail, charge?.ReceiptEmail, charge?.BillingDetails?.Email, tried?.Email),
            Contact.FirstText(charge?.BillingDetails?.Name, tried?.Name, intent.Shipping?.Name),
            Contact.FirstText(charge?.BillingDetails?.Phone, tried?.Phone, intent.Shipping?.Phone));
    }
}
