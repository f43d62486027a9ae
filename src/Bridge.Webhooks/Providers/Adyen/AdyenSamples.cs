using System.Globalization;
using Bridge.Contracts;
using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Adyen;

internal static class AdyenSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Sample("AUTHORISATION", isDone: true),
        Sample("AUTHORISATION", isDone: false, "refused"),
        Sample("REFUND", isDone: true),
    ];

    private static TextSample Sample(string eventCode, bool isDone, string variant = "") => new("adyen", eventCode, values =>
        $$"""
        {
          "live": "false",
          "notificationItems": [
            {
              "NotificationRequestItem": {
                "additionalData": { "hmacSignature": "" },
                "amount": { "currency": {{Json(values.Currency)}}, "value": {{Amount(values)}} },
                "eventCode": "{{eventCode}}",
                "eventDate": {{Json(values.OccurredAt)}},
                "merchantAccountCode": "BlueKettle_ECOM",
                "merchantReference": {{Json(values.OrderId)}},
                "originalReference": {{(eventCode is "AUTHORISATION" ? "\"\"" : Json(PaymentId(values)))}},
                "paymentMethod": "visa",
                "pspReference": {{(eventCode is "AUTHORISATION" ? Json(PaymentId(values)) : Json(Reference(values.EventId)))}},
                "reason": "{{(isDone ? "" : "Not enough balance")}}",
                "success": "{{(isDone ? "true" : "false")}}"
              }
            }
          ]
        }
        """, variant: variant);

    private static string Amount(SampleValues values)
        => AdyenMoney.Write(new Money { Amount = values.Amount, Currency = values.Currency }).ToString(CultureInfo.InvariantCulture);

    private static string PaymentId(SampleValues values) => Reference(values.OrderId);

    private static string Reference(string text) => Hex(text, 16).ToUpperInvariant();
}
