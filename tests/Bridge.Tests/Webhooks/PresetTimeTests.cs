using Bridge.Contracts;

namespace Bridge.Tests.Webhooks;

public sealed class PresetTimeTests
{
    private const string Then = "2026-01-01T11:59:00.0000000+00:00";

    [Theory]
    [InlineData("pagerduty", """{"event":{"occurred_at":"2026-01-01T11:59:00.000Z"}}""")]
    [InlineData("opsgenie", """{"action":"AddNote","alert":{"alertId":"a","updatedAt":1767268740000000000}}""")]
    [InlineData("alertmanager", """{"alerts":[{"status":"suppressed","startsAt":"2026-01-01T12:59:00.000000001+01:00","endsAt":"0001-01-01T00:00:00Z"}]}""")]
    [InlineData("alertmanager", """{"alerts":[{"startsAt":"2026-01-01T10:00:00Z","endsAt":"2026-01-01T11:59:00Z"}]}""")]
    [InlineData("grafana", """{"alerts":[{"startsAt":"2026-01-01T11:59:00Z","endsAt":"0001-01-01T00:00:00Z"}]}""")]
    [InlineData("grafana-ts", """{"alerts":[{"startsAt":"2026-01-01T11:59:00Z"}]}""")]
    public void The_time_of_an_event_is_read_from_its_place(string preset, string body)
        => Assert.Equal(Then, Webhook(preset, body).OccurredAt?.ToString("O"));

    [Theory]
    [InlineData("pagerduty", """{"event":{"occurred_at":"yesterday"}}""")]
    [InlineData("pagerduty", """{"event":{"occurred_at":"2026-01-01T11:59:00"}}""")]
    [InlineData("opsgenie", """{"alert":{"updatedAt":"2026-01-01T11:59:00Z"}}""")]
    [InlineData("opsgenie", """{"alert":{"updatedAt":99999999999999999999}}""")]
    [InlineData("alertmanager", """{"alerts":[{"startsAt":"0001-01-01T00:00:00Z"}]}""")]
    [InlineData("square", """{"created_at":null}""")]
    public void What_is_no_time_is_told_as_none(string preset, string body) => Assert.Null(Webhook(preset, body).OccurredAt);

    [Theory]
    [InlineData("alertmanager", """{"version":"4","alerts":[{"version":"9"}]}""", "4")]
    [InlineData("grafana", """{"version":"1","alerts":[{}]}""", "1")]
    public void The_version_of_the_API_is_read_from_its_place(string preset, string body, string version)
        => Assert.Equal(version, Webhook(preset, body).ApiVersion);

    private static WebhookMetadata Webhook(string preset, string body)
    {
        var source = PresetTests.Source(preset);
        return Assert.Single(source.Translate(source.AssumeVerified(Play.Request(body))).Messages).Message.Webhook;
    }
}
