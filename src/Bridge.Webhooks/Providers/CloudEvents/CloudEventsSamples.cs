using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.CloudEvents;

internal static class CloudEventsSamples
{
    private const string Type = "com.example.order.placed";
    private const string Source = "/blue-kettle/orders";

    public static readonly IReadOnlyList<ISample> All =
    [
        new TextSample("cloudevents", Type, Structured, contentType: CloudEvent.MediaType),
        new TextSample("cloudevents", Type, Data, Headers, variant: "binary"),
        new TextSample("cloudevents", Type, values => $"[{Structured(values)}]", contentType: CloudEvent.BatchMediaType, variant: "batch"),
    ];

    private static string Structured(SampleValues values) =>
        $$"""
        {
          "specversion": "1.0",
          "type": "{{Type}}",
          "source": "{{Source}}",
          "id": {{Json(values.EventId)}},
          "time": {{Json(values.OccurredAt)}},
          "datacontenttype": "application/json",
          "data": {{Data(values)}}
        }
        """;

    private static string Data(SampleValues values) => $$"""{ "order": {{Json(values.OrderId)}}, "note": {{Json(values.Message)}} }""";

    private static WebhookHeaders Headers(SampleValues values) => new()
    {
        { "ce-specversion", "1.0" },
        { "ce-type", Type },
        { "ce-source", Source },
        { "ce-id", AttributeText.Write(values.EventId) },
        { "ce-time", Rfc3339.Write(values.OccurredAt) },
    };
}
