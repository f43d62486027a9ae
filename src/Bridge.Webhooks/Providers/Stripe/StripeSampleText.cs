using Bridge.Contracts;
using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>What the bodies of Stripe have in common.</summary>
internal static class StripeSampleText
{
    public static TextSample Sample(string type, Func<SampleValues, string> content) => new("stripe", type, values =>
        $$"""
        {
          "id": {{Json($"evt_{values.EventId}")}},
          "object": "event",
          "api_version": "2025-03-31.basil",
          "created": {{Time(values)}},
          "data": {
            "object": {{content(values)}}
          },
          "livemode": false,
          "pending_webhooks": 1,
          "request": { "id": {{Json($"req_{Hex(values.EventId, 14)}")}}, "idempotency_key": null },
          "type": "{{type}}"
        }
        """);

    public static string BillingDetails(SampleValues values)
        => $$"""{ "email": {{Json(values.Email)}}, "name": {{Json(Name(values))}}, "phone": null }""";

    public static long Amount(SampleValues values) => StripeMoney.Write(new Money { Amount = values.Amount, Currency = values.Currency });

    public static string Currency(SampleValues values) => Json(values.Currency.ToLowerInvariant());

    public static string Metadata(SampleValues values) => $$"""{ "order_id": {{Json(values.OrderId)}} }""";

    public static string Name(SampleValues values) => $"{values.FirstName} {values.LastName}";

    /// <summary>An id with Stripe's prefix, the same for the same text.</summary>
    public static string Id(string prefix, string text) => Json($"{prefix}_{Hex(text, 16)}");

    public static long Time(SampleValues values, int days = 0) => values.OccurredAt.AddDays(days).ToUnixTimeSeconds();
}
