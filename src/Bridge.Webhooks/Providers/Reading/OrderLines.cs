using Bridge.Contracts.Orders;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>The articles of an order or of a shipment.</summary>
internal static class OrderLines
{
    /// <summary>One line for each SKU, in the order of the first; an order may name one twice, with other properties.</summary>
    /// <returns>Null where there are more pieces than can be counted.</returns>
    public static IReadOnlyList<OrderLine>? From(IEnumerable<(string? Sku, int Quantity)> articles)
    {
        var lines = new List<OrderLine>();
        foreach (var group in articles.Where(article => article.Quantity > 0).GroupBy(article => Contact.FirstText(article.Sku), article => (long)article.Quantity))
        {
            var quantity = group.Sum();
            if (quantity > int.MaxValue)
                return null;
            if (group.Key is { } sku)
                lines.Add(new OrderLine { Sku = sku, Quantity = (int)quantity });
        }

        return lines;
    }
}
