using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Payments;

/// <summary>An attempt to pay was declined. Not final: the payer may try again.</summary>
public sealed record PaymentFailed : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the payment, or of the order where it names no payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>The order that was paid for; null where the provider was not told of one. Then it starts no workflow.</summary>
    public string? OrderId { get; init; }

    /// <summary>What was to be paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>The provider's code for the reason, for example <c>card_declined</c>.</summary>
    public string? FailureCode { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
