using Bridge.Contracts;
using Bridge.Webhooks.Presets;

namespace Bridge.Tests.Webhooks;

public sealed class PresetTimeTests
{
    private const string Then = "2026-01-01T11:59:00.0000000+00:00";

    /// <summary>A preset and a body with nothing but a time, a minute before noon.</summary>
    public static TheoryData<string, string> Bodies() => new()
    {
        { "alertmanager", """{"alerts":[{"status":"suppressed","startsAt":"2026-01-01T12:59:00.000000001+01:00","endsAt":"0001-01-01T00:00:00Z"}]}""" },
        { "alertmanager", """{"alerts":[{"startsAt":"2026-01-01T10:00:00Z","endsAt":"2026-01-01T11:59:00Z"}]}""" },
        { "grafana", """{"alerts":[{"startsAt":"2026-01-01T11:59:00Z","endsAt":"0001-01-01T00:00:00Z"}]}""" },
        { "grafana-ts", """{"alerts":[{"startsAt":"2026-01-01T11:59:00Z"}]}""" },
        { "opsgenie", """{"action":"AddNote","alert":{"alertId":"a","updatedAt":1767268740000000000}}""" },
        { "pagerduty", """{"event":{"occurred_at":"2026-01-01T11:59:00.000Z"}}""" },
        { "adyen", """{"notificationItems":[{"NotificationRequestItem":{"eventDate":"2026-01-01T12:59:00+01:00"}}]}""" },
        { "adyen-platform", """{"timestamp":"2026-01-01T12:59:00+01:00"}""" },
        { "adyen-platform", """{"createdAt":"2026-01-01T12:59:00+01:00"}""" },
        { "asana", """{"events":[{"created_at":"2026-01-01T11:59:00.000Z"}]}""" },
        { "aws-sns", """{"Timestamp":"2026-01-01T11:59:00.000Z"}""" },
        { "bigcommerce", """{"created_at":1767268740}""" },
        { "box", """{"created_at":"2026-01-01T03:59:00-08:00"}""" },
        { "calendly", """{"created_at":"2026-01-01T11:59:00.000000Z"}""" },
        { "circleci", """{"happened_at":"2026-01-01T11:59:00Z"}""" },
        { "clerk", """{"timestamp":1767268740000}""" },
        { "docusign", """{"generatedDateTime":"2026-01-01T11:59:00.0000000Z"}""" },
        { "docusign-xml", """{"EnvelopeStatus":{"TimeGenerated":"2026-01-01T11:59:00Z"}}""" },
        { "generic-hex", """{"created_at":"2026-01-01T11:59:00Z"}""" },
        { "gitlab", """{"object_attributes":{"updated_at":"2026-01-01T11:50:00Z","finished_at":"2026-01-01 11:59:00 UTC"}}""" },
        { "gitlab-signed", """{"object_attributes":{"updated_at":"2026-01-01 11:59:00 UTC"}}""" },
        { "gitlab-signed", """{"released_at":"2026-01-01 11:59:00 UTC"}""" },
        { "hubspot-v1", """[{"occurredAt":1767268740000}]""" },
        { "hubspot-v2", """[{"occurredAt":1767268740000}]""" },
        { "hubspot-v3", """[{"occurredAt":1767268740000}]""" },
        { "intercom", """{"created_at":1767268740}""" },
        { "jira", """{"timestamp":1767268740000}""" },
        { "linear", """{"createdAt":"2026-01-01T11:59:00.000Z","webhookTimestamp":1767268800000}""" },
        { "mailgun", """{"event-data":{"timestamp":1767268740.908181}}""" },
        { "mailgun-form", """{"timestamp":"1767268740"}""" },
        { "mux", """{"created_at":"2026-01-01T11:59:00.000000Z"}""" },
        { "paddle", """{"occurred_at":"2026-01-01T11:59:00.000000Z"}""" },
        { "paypal", """{"create_time":"2026-01-01T11:59:00.000Z"}""" },
        { "razorpay", """{"created_at":1767268740}""" },
        { "resend", """{"created_at":"2026-01-01T11:59:00.000Z"}""" },
        { "sendgrid", """[{"timestamp":1767268740}]""" },
        { "slack", """{"event_time":1767268740}""" },
        { "slack", """{"type":"block_actions","actions":[{"action_ts":"1767268740.000100"}]}""" },
        { "square", """{"created_at":"2026-01-01T11:59:00.000000001Z"}""" },
        { "standard-webhooks", """{"timestamp":"2026-01-01T11:59:00.000000Z"}""" },
        { "standard-webhooks-v1a", """{"timestamp":"2026-01-01T11:59:00.000000Z"}""" },
        { "svix", """{"timestamp":"2026-01-01T11:59:00Z"}""" },
        { "trello", """{"action":{"date":"2026-01-01T11:59:00.000Z"}}""" },
        { "typeform", """{"form_response":{"submitted_at":"2026-01-01T11:59:00Z"}}""" },
        { "woocommerce", """{"date_modified_gmt":"2026-01-01T11:59:00","date_created_gmt":"2026-01-01T10:00:00"}""" },
        { "woocommerce", """{"date_created_gmt":"2026-01-01T11:59:00"}""" },
        { "zendesk", """{"time":"2026-01-01T11:59:00Z"}""" },
        { "zoom", """{"event_ts":1767268740000}""" },
    };

    [Fact]
    public void Every_preset_that_tells_a_time_is_tried()
        => Assert.Equal(PresetCatalog.All.Where(preset => preset.Preset.OccurredAt is not []).Select(preset => preset.Name), Bodies().Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_time_of_an_event_is_read_from_its_place(string preset, string body)
        => Assert.Equal(Then, Webhook(preset, body).OccurredAt?.ToString("O"));

    [Theory]
    [InlineData("pagerduty", """{"event":{"occurred_at":"yesterday"}}""")]
    [InlineData("pagerduty", """{"event":{"occurred_at":"2026-01-01T11:59:00"}}""")]
    [InlineData("opsgenie", """{"alert":{"updatedAt":"2026-01-01T11:59:00Z"}}""")]
    [InlineData("opsgenie", """{"alert":{"updatedAt":99999999999999999999}}""")]
    [InlineData("alertmanager", """{"alerts":[{"startsAt":"0001-01-01T00:00:00Z"}]}""")]
    [InlineData("square", """{"created_at":null}""")]
    [InlineData("woocommerce", """{"date_modified_gmt":"2026-01-01T11:59:00Z"}""")]
    [InlineData("slack", """{"event_time":"1767268740."}""")]
    [InlineData("slack", """{"event_time":"1767268740.1.1"}""")]
    [InlineData("slack", """{"event_time":".5"}""")]
    [InlineData("slack", """{"event_time":1.767268740e9}""")]
    public void What_is_no_time_is_told_as_none(string preset, string body) => Assert.Null(Webhook(preset, body).OccurredAt);

    [Theory]
    [InlineData("alertmanager", """{"version":"4","alerts":[{"version":"9"}]}""", "4")]
    [InlineData("discord", """{"version":1}""", "1")]
    [InlineData("docusign", """{"apiVersion":"v2.1"}""", "v2.1")]
    [InlineData("grafana", """{"version":"1","alerts":[{}]}""", "1")]
    [InlineData("grafana-ts", """{"version":"1","alerts":[{}]}""", "1")]
    [InlineData("paypal", """{"event_version":"1.0","resource_version":"2.0"}""", "2.0")]
    [InlineData("paypal", """{"event_version":"1.0"}""", "1.0")]
    [InlineData("woocommerce", """{"version":"10.3.5"}""", "10.3.5")]
    [InlineData("zendesk", """{"zendesk_event_version":"2022-06-20"}""", "2022-06-20")]
    public void The_version_of_the_API_is_read_from_its_place(string preset, string body, string version)
        => Assert.Equal(version, Webhook(preset, body).ApiVersion);

    private static WebhookMetadata Webhook(string preset, string body)
    {
        var source = PresetTests.Source(preset);
        return Assert.Single(source.Translate(source.AssumeVerified(Play.Request(body))).Messages).Message.Webhook;
    }
}
