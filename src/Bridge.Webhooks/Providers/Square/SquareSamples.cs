using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Square;

internal static class SquareSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("payment.created", "payment", values => Payment(values, "COMPLETED"), "completed"),
        Sample("payment.created", "payment", values => Payment(values, "FAILED"), "failed"),
        Sample("payment.updated", "payment", values => Payment(values, "COMPLETED"), "completed"),
        Sample("payment.updated", "payment", values => Payment(values, "FAILED"), "failed"),
        Sample("refund.created", "refund", values => Refund(values, "PENDING")),
        Sample("refund.updated", "refund", values => Refund(values, "COMPLETED"), "completed"),
        Sample("refund.updated", "refund", values => Refund(values, "FAILED"), "failed"),
    ];

    private static TextSample Sample(string type, string kind, Func<SampleValues, string> content, string variant = "") => new("square", type, values =>
        $$"""
        {
          "merchant_id": "MBLUEKETTLE01",
          "type": "{{type}}",
          "event_id": {{Json(values.EventId)}},
          "created_at": {{Json(values.OccurredAt)}},
          "data": {
            "type": "{{kind}}",
            "id": {{Id(values.OrderId)}},
            "object": { "{{kind}}": {{content(values)}} }
          }
        }
        """,
        variant: variant);

    private static string Payment(SampleValues values, string status) =>
        $$"""
        {
              "id": {{Id(values.OrderId)}},
              "created_at": {{Json(values.OccurredAt)}},
              "updated_at": {{Json(values.OccurredAt)}},
              "amount_money": {{Money(values)}},
              "total_money": {{Money(values)}},
              "billing_address": { "first_name": {{Json(values.FirstName)}}, "last_name": {{Json(values.LastName)}} },
              "buyer_email_address": {{Json(values.Email)}},
              "card_details": { "status": "{{(status is "FAILED" ? "FAILED" : "CAPTURED")}}", "errors": [{{(status is "FAILED" ? """{ "category": "PAYMENT_METHOD_ERROR", "code": "INSUFFICIENT_FUNDS" }""" : "")}}] },
              "location_id": "LBLUEKETTLE01",
              "order_id": {{Id($"{values.OrderId} order")}},
              "reference_id": {{Json(values.OrderId)}},
              "source_type": "CARD",
              "status": "{{status}}"
            }
        """;

    private static string Refund(SampleValues values, string status) =>
        $$"""
        {
              "id": {{Id($"{values.OrderId} refund")}},
              "created_at": {{Json(values.OccurredAt)}},
              "updated_at": {{Json(values.OccurredAt)}},
              "amount_money": {{Money(values)}},
              "location_id": "LBLUEKETTLE01",
              "order_id": {{Id($"{values.OrderId} order")}},
              "payment_id": {{Id(values.OrderId)}},
              "status": "{{status}}"
            }
        """;

    private static string Money(SampleValues values) => $$"""{ "amount": {{values.Amount}}, "currency": {{Json(values.Currency)}} }""";

    private static string Id(string text) => Json(Hex(text, 22).ToUpperInvariant());
}
