using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.WooCommerce;

/// <summary>
/// WooCommerce (<see href="https://woocommerce.github.io/woocommerce-rest-api-docs/#webhooks" />). The topic stands in a header that no signature
/// covers, so the body must be what it says. What was deleted is told as an id alone, which says nothing of its kind, and ids of customers are
/// those of articles too: deletions have no typed message.
/// </summary>
internal sealed class WooCommerceTranslator : IEventTranslator
{
    private static readonly Dictionary<string, WooCommerceTopic> Topics = new()
    {
        ["order.created"] = new("order_key", WooCommerceOrders.Created),
        ["order.updated"] = new("order_key", WooCommerceOrders.Updated),
        ["customer.created"] = new("username", WooCommerceCustomers.Changed),
        ["customer.updated"] = new("username", WooCommerceCustomers.Changed),
        ["product.created"] = new("catalog_visibility", WooCommerceProducts.Changed),
        ["product.updated"] = new("catalog_visibility", WooCommerceProducts.Changed),
    };

    public IReadOnlyList<string> Presets { get; } = ["woocommerce"];

    public IReadOnlyCollection<string> Kinds => Topics.Keys;

    public IReadOnlyList<ISample> Samples { get; } = WooCommerceSamples.All;

    public EventTranslation Translate(in VerifiedEvent verified)
        => Topics.TryGetValue(verified.Metadata.EventType, out var topic) ? topic.Read(verified) : EventTranslation.None;
}
