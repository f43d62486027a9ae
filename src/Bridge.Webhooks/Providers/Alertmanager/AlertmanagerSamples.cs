using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Alertmanager;

internal static class AlertmanagerSamples
{
    // What Go writes where there is no time.
    private static readonly DateTimeOffset Never = DateTimeOffset.MinValue;

    private static readonly TimeSpan Lasted = TimeSpan.FromMinutes(12);

    /// <summary>The samples of a provider that sends this shape.</summary>
    public static IReadOnlyList<ISample> Of(string provider, string version) =>
    [
        new TextSample(provider, "firing", values => Group(values, "firing", version, values.OccurredAt, Never)),
        new TextSample(provider, "resolved", values => Group(values, "resolved", version, values.OccurredAt - Lasted, values.OccurredAt)),
    ];

    private static string Group(SampleValues values, string status, string version, DateTimeOffset startsAt, DateTimeOffset endsAt) =>
        $$"""
        {
          "receiver": "bridge",
          "status": "{{status}}",
          "alerts": [
            {
              "status": "{{status}}",
              "labels": { "alertname": "DiskAlmostFull", "job": "node", "service": "storefront", "severity": "critical" },
              "annotations": { "summary": {{Json(values.AlertTitle)}} },
              "startsAt": {{Json(startsAt)}},
              "endsAt": {{Json(endsAt)}},
              "generatorURL": "https://metrics.blue-kettle.example/graph?g0.expr=disk_free_ratio",
              "fingerprint": {{Json(Hex(values.AlertKey, 16))}}
            }
          ],
          "groupLabels": { "alertname": "DiskAlmostFull" },
          "commonLabels": { "alertname": "DiskAlmostFull" },
          "commonAnnotations": {},
          "externalURL": "https://alerts.blue-kettle.example",
          "version": "{{version}}",
          "groupKey": "{}:{alertname=\"DiskAlmostFull\"}",
          "truncatedAlerts": 0
        }
        """;
}
