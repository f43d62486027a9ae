using Bridge.Contracts.Orders;

namespace Bridge.Webhooks.Samples;

/// <summary>What varies from one sample to the next. A sample takes what its event tells and leaves the rest.</summary>
public sealed record SampleValues
{
    /// <summary>When the event happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>What the provider's ids are made of: letters, digits, hyphens. Two samples with the same are one event, sent twice.</summary>
    public string EventId { get; init; } = "sample-1";

    /// <summary>The shop's id of the order: decimal digits.</summary>
    public string OrderId { get; init; } = "5678901234567";

    /// <summary>E-mail address of the person.</summary>
    public string Email { get; init; } = "ada@example.com";

    /// <summary>First name of the person.</summary>
    public string FirstName { get; init; } = "Ada";

    /// <summary>Last name of the person.</summary>
    public string LastName { get; init; } = "Quayle";

    /// <summary>The articles of the order.</summary>
    public IReadOnlyList<OrderLine> Lines { get; init; } =
        [new() { Sku = "MUG-BLUE", Quantity = 2 }, new() { Sku = "TEA-ASSAM", Quantity = 1 }];

    /// <summary>The amount in minor units, 0 or more.</summary>
    public long Amount { get; init; } = 4990;

    /// <summary>ISO 4217 code, three upper-case letters.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>What was written into a form.</summary>
    public string Message { get; init; } = "Do you ship to Lisbon?";

    /// <summary>Owner and name of a repository.</summary>
    public string Repository { get; init; } = "blue-kettle/storefront";

    /// <summary>The branch that was pushed to.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>What the ids of an alert are made of: the same while it begins and ends.</summary>
    public string AlertKey { get; init; } = "disk-full-1";

    /// <summary>What is wrong, in the words of a monitoring system.</summary>
    public string AlertTitle { get; init; } = "The disk of db-1 is 91 % full";
}
