using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.PagerDuty;

internal static class PagerDutySamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        new TextSample("pagerduty", "incident.triggered", values => Incident(values, "incident.triggered", "triggered")),
        new TextSample("pagerduty", "incident.resolved", values => Incident(values, "incident.resolved", "resolved")),
    ];

    private static string Incident(SampleValues values, string type, string status) =>
        $$"""
        {
          "event": {
            "id": {{Json($"01{Hex(values.EventId, 24).ToUpperInvariant()}")}},
            "event_type": "{{type}}",
            "resource_type": "incident",
            "occurred_at": {{Json(values.OccurredAt)}},
            "agent": null,
            "client": null,
            "data": {
              "id": {{Json(IncidentId(values))}},
              "type": "incident",
              "html_url": {{Json($"https://blue-kettle.pagerduty.example/incidents/{IncidentId(values)}")}},
              "number": 17,
              "status": "{{status}}",
              "title": {{Json(values.AlertTitle)}},
              "service": { "id": "PSTORE1", "type": "service_reference", "summary": "Storefront" },
              "assignees": [],
              "priority": { "id": "PPRIO01", "type": "priority_reference", "summary": "P2" },
              "urgency": "high"
            }
          }
        }
        """;

    private static string IncidentId(SampleValues values) => $"Q{Hex(values.AlertKey, 13).ToUpperInvariant()}";
}
