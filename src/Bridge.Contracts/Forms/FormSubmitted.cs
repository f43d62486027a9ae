using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Forms;

/// <summary>Somebody sent a form.</summary>
public sealed record FormSubmitted : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The name of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }

    /// <summary>What was written into its free text; null where it has none.</summary>
    public string? Message { get; init; }
}
