using System.Text;
using Bridge.Contracts;
using Bridge.Contracts.Alerts;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

/// <summary>What the providers of alerts say, beyond what their samples show.</summary>
public sealed class AlertTests
{
    [Theory]
    [InlineData("incident.acknowledged")]
    [InlineData("incident.reassigned")]
    [InlineData("incident.priority_updated")]
    [InlineData("service.updated")]
    public void What_happens_to_an_incident_in_between_stays_as_it_is(string type)
        => Assert.Equal(WebhookReceivedReason.NoTypedMessage, Play.KeptBecause(PagerDuty(type, """{"id":"Q1","type":"incident","title":"Down"}""")));

    [Theory]
    [InlineData("""{"id":"Q1","type":"incident_note"}""")]
    [InlineData("""{"id":"","type":"incident"}""")]
    [InlineData("""{"type":"incident"}""")]
    [InlineData("""{"id":"Q1","type":"incident","title":7}""")]
    [InlineData("null")]
    public void An_incident_without_its_key_is_unreadable(string data)
        => Assert.Equal(WebhookReceivedReason.Unreadable, Play.KeptBecause(PagerDuty("incident.triggered", data)));

    [Fact]
    public void An_incident_is_as_urgent_as_its_priority_or_else_its_urgency()
    {
        Assert.Equal("P1", Raised("""{"id":"Q1","type":"incident","urgency":"high","priority":{"summary":"P1"}}""").Severity);
        Assert.Equal("high", Raised("""{"id":"Q1","type":"incident","urgency":"high","priority":null}""").Severity);

        var bare = Raised("""{"id":"Q1","type":"incident"}""");
        Assert.Equal(("Q1", "Q1", null, null, null), (bare.AlertKey, bare.Title, bare.Severity, bare.Service, bare.Url));
    }

    [Fact]
    public void Each_alert_of_a_group_is_told_by_its_own_status()
    {
        var messages = Play.Translate("alertmanager", Group(
            """{"status":"firing","fingerprint":"f1","startsAt":"2026-01-01T11:00:00Z","labels":{"alertname":"Down","job":"api"}}""",
            """{"status":"resolved","fingerprint":"f2","startsAt":"2026-01-01T11:00:00Z","annotations":{"summary":"Slow"},"labels":{"service":"shop","job":"api"}}""",
            """{"status":"firing","startsAt":"2026-01-01T11:00:00Z"}""",
            """{"status":"suppressed","fingerprint":"f4","startsAt":"2026-01-01T11:00:00Z"}""")).Messages;

        var raised = Assert.IsType<AlertRaised>(messages[0].Message);
        Assert.Equal(("f1", "Down", "api"), (raised.AlertKey, raised.Title, raised.Service));
        var resolved = Assert.IsType<AlertResolved>(messages[1].Message);
        Assert.Equal(("f2", "Slow", "shop"), (resolved.AlertKey, resolved.Title, resolved.Service));
        Assert.Equal(WebhookReceivedReason.Unreadable, Assert.IsType<WebhookReceived>(messages[2].Message).Reason);
        Assert.Equal(WebhookReceivedReason.NoTypedMessage, Assert.IsType<WebhookReceived>(messages[3].Message).Reason);
    }

    [Fact]
    public void A_repeat_of_an_alert_that_still_fires_is_the_same_message_and_one_that_fires_again_is_another()
    {
        const string Alert = """{"status":"firing","fingerprint":"f1","startsAt":"2026-01-01T11:00:00Z"}""";

        var first = Id(Group(Alert));
        Assert.Equal(first, Id(Group("""{"status":"firing","fingerprint":"f0","startsAt":"2026-01-01T11:30:00Z"}""", Alert), place: 1));
        Assert.NotEqual(first, Id(Group(Alert.Replace("11:00", "11:30", StringComparison.Ordinal))));
        Assert.NotEqual(first, Id(Group(Alert.Replace("firing", "resolved", StringComparison.Ordinal))));
    }

    [Fact]
    public void An_alert_of_a_group_that_nobody_consumes_travels_as_it_came_and_alone()
    {
        string[] alerts =
        [
            """{"status":"firing","fingerprint":"f1","startsAt":"2026-01-01T11:00:00Z"}""",
            """{"status":"firing","fingerprint":"f2","startsAt":"2026-01-01T11:00:00Z"}""",
        ];

        var unconsumed = Play.Translate("alertmanager", Group(alerts)).Messages.Select(message => message.Unconsumed()).ToList();

        Assert.Equal(alerts, unconsumed.Select(message => Encoding.UTF8.GetString(((WebhookReceived)message.Message).Body.Span)));
        Assert.All(unconsumed, message => Assert.Equal(("firing", WebhookReceivedReason.NoConsumer), (message.Message.Webhook.EventType, ((WebhookReceived)message.Message).Reason)));
        Assert.Equal(2, unconsumed.Select(message => message.MessageId).Distinct().Count());
    }

    [Fact]
    public void Long_text_and_a_long_address_keep_no_alert_from_being_told()
    {
        var text = new string('x', 5000);
        var alert = Assert.IsType<AlertRaised>(Play.Translate(
            "grafana", Group($$"""{"status":"firing","fingerprint":"f1","generatorURL":"https://g.example/{{text}}","annotations":{"summary":"{{text}}"} }""")).Messages[0].Message);

        Assert.Equal(text, alert.Title);
        Assert.EndsWith(text, alert.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acknowledge")]
    [InlineData("AddNote")]
    public void Other_actions_on_an_alert_stay_as_they_are(string action)
        => Assert.Equal(WebhookReceivedReason.NoTypedMessage, Play.KeptBecause(Opsgenie(action, updatedAt: 1)));

    [Fact]
    public void Two_notes_on_one_alert_are_two_events()
        => Assert.NotEqual(Opsgenie("AddNote", updatedAt: 1).Messages[0].MessageId, Opsgenie("AddNote", updatedAt: 2).Messages[0].MessageId);

    [Fact]
    public void The_address_of_a_person_does_not_travel_with_an_alert()
    {
        var message = Play.Single<AlertRaised>(Play.Translate(
            "opsgenie", """{"action":"Create","alert":{"alertId":"a1","message":"Down","source":"ada@example.com","username":"ada@example.com","entity":""}}"""));

        Assert.DoesNotContain("ada@example.com", message.ToString(), StringComparison.Ordinal);
        Assert.Null(message.Service);
    }

    private static AlertRaised Raised(string incident) => Play.Single<AlertRaised>(PagerDuty("incident.triggered", incident));

    private static Translation PagerDuty(string type, string data)
        => Play.Translate("pagerduty", $$"""{"event":{"id":"01","event_type":"{{type}}","data":{{data}} } }""");

    private static Translation Opsgenie(string action, int updatedAt)
        => Play.Translate("opsgenie", $$"""{"action":"{{action}}","alert":{"alertId":"a1","updatedAt":{{updatedAt}} } }""");

    private static string Group(params string[] alerts) => $$"""{"version":"4","status":"firing","alerts":[{{string.Join(',', alerts)}}]}""";

    private static Guid Id(string group, int place = 0) => Play.Translate("alertmanager", group).Messages[place].MessageId;
}
