using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

internal sealed record WooCommerceCustomer
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    public string? Email { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public WooCommercePerson? Billing { get; init; }
}
