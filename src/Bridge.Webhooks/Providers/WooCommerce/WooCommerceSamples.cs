using Bridge.Contracts;
using Bridge.Contracts.Orders;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.WooCommerce;

internal static class WooCommerceSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("order.created", values => Order(values, "pending"), "pending"),
        Sample("order.created", values => Order(values, "processing", isPaid: true), "processing"),
        Sample("order.created", values => Order(values, "failed"), "failed"),
        Sample("order.updated", values => Order(values, "processing", isPaid: true), "processing"),
        Sample("order.updated", values => Order(values, "completed", isPaid: true), "completed"),
        Sample("order.updated", values => Order(values, "cancelled"), "cancelled"),
        Sample("order.updated", values => Order(values, "failed"), "failed"),
        Sample("order.updated", values => Order(values, "refunded", isPaid: true, refunds: Refund(values)), "refunded"),
        Sample("order.updated", values => Order(values, "processing", isPaid: true, refunds: Refund(values)), "refunded-in-part"),
        Sample("customer.created", Customer),
        Sample("customer.updated", Customer),
        Sample("product.created", Product),
        Sample("product.updated", Product),
    ];

    private static TextSample Sample(string topic, Func<SampleValues, string> body, string variant = "") => new(
        "woocommerce",
        topic,
        body,
        values => new WebhookHeaders
        {
            { "X-WC-Webhook-Topic", topic },
            { "X-WC-Webhook-Source", "https://blue-kettle.example/" },
            { "X-WC-Webhook-ID", "3" },
            { "X-WC-Webhook-Delivery-ID", values.EventId },
        },
        variant: variant);

    private static string Order(SampleValues values, string status, bool isPaid = false, string refunds = "") =>
        $$"""
        {
          "id": {{Id(values.OrderId)}},
          "number": {{Json(values.OrderId)}},
          "order_key": {{Json($"wc_order_{Hex(values.OrderId, 13)}")}},
          "version": "10.3.5",
          "status": "{{status}}",
          "currency": {{Json(values.Currency)}},
          "date_created_gmt": {{Time(values)}},
          "date_modified_gmt": {{Time(values)}},
          "date_paid_gmt": {{(isPaid ? Time(values) : "null")}},
          "total": "{{Price(values)}}",
          "customer_id": 0,
          "billing": {{Person(values)}},
          "payment_method": "card",
          "transaction_id": "{{(isPaid ? $"pi_{Hex(values.OrderId, 16)}" : "")}}",
          "line_items": [
            {{string.Join(",\n    ", values.Lines.Select((line, place) => Line(line, place)))}}
          ],
          "refunds": [{{refunds}}]
        }
        """;

    private static string Line(OrderLine line, int place)
        => $$"""{ "id": {{place + 1}}, "name": {{Json($"Article {line.Sku}")}}, "quantity": {{line.Quantity}}, "sku": {{Json(line.Sku)}} }""";

    private static string Refund(SampleValues values) => $$"""{ "id": {{Digits($"{values.OrderId} refund")}}, "reason": "", "total": "-{{Price(values)}}" }""";

    private static string Customer(SampleValues values) =>
        $$"""
        {
          "id": {{Digits(values.Email)}},
          "date_created_gmt": {{Time(values)}},
          "date_modified_gmt": {{Time(values)}},
          "email": {{Json(values.Email)}},
          "first_name": {{Json(values.FirstName)}},
          "last_name": {{Json(values.LastName)}},
          "role": "customer",
          "username": {{Json($"shopper-{Hex(values.Email, 6)}")}},
          "billing": {{Person(values)}}
        }
        """;

    private static string Product(SampleValues values) =>
        $$"""
        {
          "id": {{Digits($"{values.EventId} product")}},
          "name": "Blue mug",
          "date_created_gmt": {{Time(values)}},
          "date_modified_gmt": {{Time(values)}},
          "type": "simple",
          "status": "publish",
          "catalog_visibility": "visible",
          "sku": {{Json(values.Lines[0].Sku)}},
          "price": "{{Price(values)}}"
        }
        """;

    private static string Person(SampleValues values)
        => $$"""{ "first_name": {{Json(values.FirstName)}}, "last_name": {{Json(values.LastName)}}, "email": {{Json(values.Email)}}, "phone": "" }""";

    /// <summary>WordPress writes its times in UTC without saying so.</summary>
    private static string Time(SampleValues values) => Json(Rfc3339.Write(values.OccurredAt)[..^1]);

    private static string Price(SampleValues values) => DecimalMoney.Write(new Money { Amount = values.Amount, Currency = values.Currency });

    private static string Id(string id)
        => id.Length is > 0 and <= 18 && id.All(char.IsAsciiDigit) && id[0] != '0'
            ? id
            : throw new ArgumentException($"WooCommerce's order ids are numbers of 1 to 18 digits; '{id}' is none.");
}
