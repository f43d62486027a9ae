using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Opsgenie;

internal static class OpsgenieSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        new TextSample("opsgenie", "Create", values => Action(values, "Create")),
        new TextSample("opsgenie", "Close", values => Action(values, "Close")),
    ];

    private static string Action(SampleValues values, string action) =>
        $$"""
        {
          "action": "{{action}}",
          "alert": {
            "alertId": {{Json($"{Hex(values.AlertKey, 8)}-{Hex(values.AlertKey, 12)}")}},
            "message": {{Json(values.AlertTitle)}},
            "alias": {{Json(values.AlertKey)}},
            "tinyId": "17",
            "tags": [],
            "entity": "storefront",
            "priority": "P2",
            "createdAt": {{values.OccurredAt.ToUnixTimeMilliseconds()}},
            "updatedAt": {{values.OccurredAt.ToUnixTimeMilliseconds()}}000000
          },
          "source": { "name": "", "type": "web" },
          "integrationName": "bridge"
        }
        """;
}
