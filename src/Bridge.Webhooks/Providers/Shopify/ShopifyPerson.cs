namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>A customer within an order, or an address.</summary>
internal sealed record ShopifyPerson
{
    public string? Email { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Phone { get; init; }
}
