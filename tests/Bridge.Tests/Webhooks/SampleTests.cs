using Bridge.Contracts;
using Bridge.Contracts.Alerts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks;

public sealed class SampleTests
{
    /// <summary>Samples of events that tell no time.</summary>
    private static readonly string[] Timeless =
    [
        "github ping", "gitlab push", "gitlab-signed push", "shopify customers/delete", "shopify products/delete", "twilio message.received", "twilio message.delivered",
        "twilio message.undelivered",
    ];

    /// <summary>Samples of events that tell no id of theirs.</summary>
    private static readonly string[] Nameless = ["generic-hex form.submitted"];

    /// <summary>Those in code; of the files, DataSampleTests tells.</summary>
    private static readonly IReadOnlyList<ISample> Coded = [.. SampleCatalog.All.Where(sample => sample is not DataSample)];

    private static readonly SampleValues Values = new() { OccurredAt = Play.Now.AddMinutes(-1) };

    [Fact]
    public void Samples_are_told_apart_by_provider_event_and_variant()
        => Assert.Equal(SampleCatalog.All.Count, SampleCatalog.All.DistinctBy(sample => (sample.Provider, sample.Event, sample.Variant)).Count());

    [Fact]
    public void Every_message_tells_where_it_came_from()
        => Assert.All(Coded, sample =>
        {
            var translation = Play.Translate(sample, Values);
            var webhook = translation.Messages is [var first, ..] ? first.Message.Webhook : translation.Metadata;

            Assert.Equal((sample.Provider, sample.Provider, sample.Event), (webhook.Source, webhook.Provider, webhook.EventType));
            Assert.Equal(Nameless.Contains(Key(sample)), webhook.EventId is null);
            Assert.Equal(64, webhook.BodyHash.Length);
            Assert.Equal(Play.Now, webhook.ReceivedAt);
            Assert.Equal(Timeless.Contains(Key(sample)) ? null : Values.OccurredAt, webhook.OccurredAt);
        });

    [Fact]
    public void The_same_event_sent_twice_has_the_same_message_ids_and_another_event_has_others()
        => Assert.All(Coded.Where(sample => Key(sample) is not "github ping"), sample =>
        {
            Assert.Equal(Ids(sample, Values), Ids(sample, Values));
            Assert.NotEqual(Ids(sample, Values), Ids(sample, Values with { EventId = "sample-2", Email = "grace@example.com", OrderId = "77", Branch = "next", AlertKey = "disk-full-2" }));
        });

    [Fact]
    public void What_varies_arrives()
    {
        var values = Values with { OrderId = "8001", Amount = 1250, Currency = "JPY", Email = "o'\"hara\\@example.com", FirstName = "Zoë", LastName = "O'Hara" };
        var money = new Money { Amount = 1250, Currency = "JPY" };
        var contact = new ContactDetails { Email = values.Email, Name = "Zoë O'Hara" };

        var placed = Message<OrderPlaced>("shopify", "orders/create", values);
        Assert.Equal((values.OrderId, money, contact), (placed.OrderId, placed.Total, placed.Contact));
        Assert.Equal(values.Lines, placed.Lines);
        var paid = Message<PaymentSucceeded>("stripe", "payment_intent.succeeded", values);
        Assert.Equal((values.OrderId, money, contact), (paid.OrderId, paid.Amount, paid.Contact));
        Assert.Equal(paid.PaymentId, Message<PaymentRefunded>("stripe", "charge.refunded", values).PaymentId);
        Assert.Equal(contact, Message<FormSubmitted>("widgetjar", "form.submitted", values).Contact);
    }

    [Theory]
    [InlineData("alertmanager", "firing", "resolved")]
    [InlineData("grafana", "firing", "resolved")]
    [InlineData("opsgenie", "Create", "Close")]
    [InlineData("pagerduty", "incident.triggered", "incident.resolved")]
    public void An_alert_has_one_key_from_its_begin_to_its_end(string provider, string begin, string end)
    {
        var values = Values with { AlertKey = "queue-deep-7", AlertTitle = "Queue \"mails\" is deep" };

        var raised = Message<AlertRaised>(provider, begin, values);
        var resolved = Message<AlertResolved>(provider, end, values with { EventId = "sample-2" });

        Assert.Equal((raised.AlertKey, raised.Title), (resolved.AlertKey, resolved.Title));
        Assert.Equal(values.AlertTitle, raised.Title);
        Assert.NotEqual(raised.AlertKey, Message<AlertRaised>(provider, begin, Values).AlertKey);
    }

    [Fact]
    public void A_shopify_order_that_is_no_number_is_refused()
        => Assert.Throws<ArgumentException>(() => SampleCatalog.Get("shopify", "orders/create").Write(Values with { OrderId = "A-1" }));

    [Fact]
    public void An_unknown_sample_is_answered_with_the_list()
        => Assert.Contains("stripe charge.refunded", Assert.Throws<ArgumentException>(() => SampleCatalog.Get("stripe", "nothing")).Message, StringComparison.Ordinal);

    private static string Key(ISample sample) => $"{sample.Provider} {sample.Event}";

    private static T Message<T>(string provider, string @event, SampleValues values)
        where T : IWebhookMessage
        => Play.Single<T>(Play.Translate(SampleCatalog.Get(provider, @event), values));

    private static IEnumerable<Guid> Ids(ISample sample, SampleValues values) => Play.Translate(sample, values).Messages.Select(message => message.MessageId);
}
