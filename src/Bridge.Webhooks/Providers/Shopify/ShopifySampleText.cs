using Bridge.Contracts;
using Bridge.Contracts.Orders;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>What the bodies of Shopify have in common.</summary>
internal static class ShopifySampleText
{
    public static TextSample Sample(string topic, Func<SampleValues, string> body) => new("shopify", topic, body, values => new WebhookHeaders
    {
        { "X-Shopify-Topic", topic },
        { "X-Shopify-Shop-Domain", "blue-kettle.myshopify.com" },
        { "X-Shopify-API-Version", "2026-01" },
        { "X-Shopify-Event-Id", values.EventId },
        { "X-Shopify-Webhook-Id", $"{values.EventId}-{topic.Replace('/', '-')}" },
    });

    public static string Lines(SampleValues values) => string.Join(",\n    ", values.Lines.Select((line, place) => Line(values, line, place)));

    public static string OrderId(SampleValues values)
        => values.OrderId.Length is > 0 and <= 18 && values.OrderId.All(char.IsAsciiDigit) && values.OrderId[0] != '0'
            ? values.OrderId
            : throw new ArgumentException($"Shopify's order ids are numbers of 1 to 18 digits; '{values.OrderId}' is none.");

    public static string Price(SampleValues values) => DecimalMoney.Write(new Money { Amount = values.Amount, Currency = values.Currency });

    public static string Nullable(string? text) => text is null ? "null" : Json(text);

    private static string Line(SampleValues values, OrderLine line, int place)
        => $$"""{ "id": {{Digits($"{values.OrderId} {place}")}}, "name": {{Json($"Article {line.Sku}")}}, "quantity": {{line.Quantity}}, "sku": {{Json(line.Sku)}} }""";
}
