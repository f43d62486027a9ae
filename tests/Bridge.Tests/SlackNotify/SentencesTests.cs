using Bridge.Contracts;
using Bridge.Contracts.Alerts;
using Bridge.Contracts.Code;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.SlackNotify.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.SlackNotify;

public sealed class SentencesTests
{
    private const int TextObjectLength = 3000;
    private static readonly WebhookMetadata Webhook = new()
    {
        Source = "stripe",
        Provider = "stripe",
        EventType = "test",
        ReceivedAt = DateTimeOffset.UnixEpoch,
        BodyHash = "",
    };

    [Fact]
    public void Every_kind_of_event_has_its_sentence() => Assert.Equal(
        [
            "*Payment received*: 12.50 EUR for order o1 (p1)",
            "*Payment failed*: 12.50 EUR for order o1 (card_declined)",
            "*Payment refunded*: 12.50 EUR for order o1 (p1)",
            "*Payment refunded in part*: 12.50 EUR for order o1 (p1)",
            "*Order overdue*: o1 was due 1970-01-01 00:00 UTC and is not paid, fulfilled",
            "*Push* to octo/widgets, main: 2 commits up to <https://x.example/|a1b2c3d> by ada",
            "*Form sent*: contact by Ada (ada@example.com): “Hello”",
            "*Alert raised* in <https://x.example/|stripe>: Disk is full (P1, shop)",
            "*Alert resolved* in <https://x.example/|stripe>: Disk is full (P1, shop)",
        ],
        Of("o1", "p1", "card_declined", "paid", "octo/widgets", "main", "a1b2c3d4e5", "ada", "contact", "Ada", "ada@example.com", "Hello", "", "Disk is full", "P1", "shop"));

    [Fact]
    public void A_sentence_leaves_out_what_is_not_known()
    {
        Assert.Equal(
            "*Payment received*: 12.50 EUR (p1)",
            Sentences.Of(new PaymentSucceeded { Webhook = Webhook, PaymentId = "p1", Amount = new Money { Amount = 1250, Currency = "EUR" } }));
        Assert.Equal("*Alert raised* in stripe: Disk is full", Sentences.Of(new AlertRaised { Webhook = Webhook, AlertKey = "a1", Title = "Disk is full" }));
        Assert.Equal("*Form sent*: contact", Sentences.Of(new FormSubmitted { Webhook = Webhook, Form = "contact" }));
        Assert.Equal(
            "*Form sent*: contact by ada@example.com",
            Sentences.Of(new FormSubmitted { Webhook = Webhook, Form = "contact", Contact = new ContactDetails { Email = "ada@example.com" }, Message = " " }));
    }

    [Fact]
    public void No_value_of_a_provider_brings_a_control_sequence_into_a_sentence() =>
        Prop.ForAll(Hostile.Texts.ArrayOf(16).ToArbitrary(), values => Of(values).All(IsSafe)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_sentence_fits_into_a_text_object() =>
        Prop.ForAll(Hostile.LongTexts.ArrayOf(16).ToArbitrary(), values => Of(values).All(text => text.Length <= TextObjectLength))
            .QuickCheckThrowOnFailure();

    private static bool IsSafe(string sentence) => MrkdwnTests.IsPlain(MrkdwnTests.LinkWithin().Replace(sentence, ""));

    private static string[] Of(params string[] v)
    {
        var amount = new Money { Amount = 1250, Currency = "EUR" };
        return
        [
            Sentences.Of(new PaymentSucceeded { Webhook = Webhook, OrderId = v[0], PaymentId = v[1], Amount = amount }),
            Sentences.Of(new PaymentFailed { Webhook = Webhook, OrderId = v[0], PaymentId = v[1], FailureCode = v[2], Amount = amount }),
            Sentences.Of(new PaymentRefunded { Webhook = Webhook, OrderId = v[0], PaymentId = v[1], Amount = amount, IsFull = true }),
            Sentences.Of(new PaymentRefunded { Webhook = Webhook, OrderId = v[0], PaymentId = v[1], Amount = amount, IsFull = false }),
            Sentences.Of(new OrderOverdue { OrderId = v[0], DueAt = DateTimeOffset.UnixEpoch, Missing = [v[3], "fulfilled"] }),
            Sentences.Of(new CodePushed
            {
                Webhook = Webhook, Repository = v[4], Branch = v[5], HeadCommit = v[6], Pusher = v[7],
                IsDefaultBranch = true, CommitCount = 2, CompareUrl = "https://x.example/" + v[12],
            }),
            Sentences.Of(new FormSubmitted
            {
                Webhook = Webhook, Form = v[8], Contact = new ContactDetails { Name = v[9], Email = v[10] }, Message = v[11],
            }),
            Sentences.Of(new AlertRaised
            {
                Webhook = Webhook, AlertKey = "a1", Title = v[13], Severity = v[14], Service = v[15], Url = "https://x.example/" + v[12],
            }),
            Sentences.Of(new AlertResolved
            {
                Webhook = Webhook, AlertKey = "a1", Title = v[13], Severity = v[14], Service = v[15], Url = "https://x.example/" + v[12],
            }),
        ];
    }
}
