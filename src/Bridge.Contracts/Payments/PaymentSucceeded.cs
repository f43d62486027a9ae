using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Payments;

/// <summary>A payment was captured.</summary>
public sealed record PaymentSucceeded : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>The order that was paid for; null where the provider was not told of one. Then it starts no workflow.</summary>
    public string? OrderId { get; init; }

    /// <summary>What was paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
