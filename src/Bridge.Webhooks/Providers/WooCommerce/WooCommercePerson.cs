namespace Bridge.Webhooks.Providers.WooCommerce;

internal sealed record WooCommercePerson
{
    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}
