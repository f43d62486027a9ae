using Bridge.Contracts;
using Bridge.Contracts.Alerts;
using Bridge.Contracts.Code;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;

namespace Bridge.SlackNotify.Wording;

/// <summary>The sentence that the channel reads, for each kind of event. Every value of a provider passes <see cref="Mrkdwn.Escape" />.</summary>
internal static class Sentences
{
    private const int CommitIdLength = 7;
    private const int AlertTitleLength = 200;
    private const int AlertDetailLength = 50;

    internal static string Of(PaymentSucceeded payment) =>
        $"*Payment received*: {MoneyText.Of(payment.Amount)}{ForOrder(payment.OrderId)} ({Mrkdwn.Escape(payment.PaymentId)})";

    internal static string Of(PaymentFailed payment) =>
        $"*Payment failed*: {MoneyText.Of(payment.Amount)}{ForOrder(payment.OrderId)} ({Mrkdwn.Escape(payment.FailureCode ?? payment.PaymentId)})";

    internal static string Of(PaymentRefunded payment) =>
        $"*Payment refunded{(payment.IsFull ? "" : " in part")}*: {MoneyText.Of(payment.Amount)}{ForOrder(payment.OrderId)} ({Mrkdwn.Escape(payment.PaymentId)})";

    internal static string Of(OrderOverdue order) =>
        $"*Order overdue*: {Mrkdwn.Escape(order.OrderId)} was due {order.DueAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC and is not {Mrkdwn.Escape(string.Join(", ", order.Missing))}";

    internal static string Of(CodePushed push) =>
        $"*Push* to {Mrkdwn.Escape(push.Repository)}, {Mrkdwn.Escape(push.Branch)}: {Commits(push)} by {Mrkdwn.Escape(push.Pusher)}";

    internal static string Of(FormSubmitted form) =>
        $"*Form sent*: {Mrkdwn.Escape(form.Form)}{By(form.Contact)}{Quote(form.Message)}";

    internal static string Of(AlertRaised alert) =>
        $"*Alert raised*{In(alert.Webhook, alert.Url)}: {Mrkdwn.Escape(alert.Title, AlertTitleLength)}{Details(alert.Severity, alert.Service)}";

    internal static string Of(AlertResolved alert) =>
        $"*Alert resolved*{In(alert.Webhook, alert.Url)}: {Mrkdwn.Escape(alert.Title, AlertTitleLength)}{Details(alert.Severity, alert.Service)}";

    private static string In(WebhookMetadata webhook, string? url) => $" in {Mrkdwn.Link(url, webhook.Source)}";

    private static string Details(params string?[] details)
    {
        var known = details.OfType<string>().Select(detail => Mrkdwn.Escape(detail, AlertDetailLength)).ToArray();
        return known is [] ? "" : $" ({string.Join(", ", known)})";
    }

    private static string ForOrder(string? orderId) => orderId is null ? "" : $" for order {Mrkdwn.Escape(orderId)}";

    private static string Commits(CodePushed push)
    {
        var head = Mrkdwn.Link(push.CompareUrl, push.HeadCommit[..Math.Min(CommitIdLength, push.HeadCommit.Length)]);
        return push.CommitCount == 1 ? $"1 commit, {head}," : $"{push.CommitCount} commits up to {head}";
    }

    private static string By(ContactDetails? contact) => contact switch
    {
        null => "",
        { Name: null } => $" by {Mrkdwn.Escape(contact.Email)}",
        _ => $" by {Mrkdwn.Escape(contact.Name)} ({Mrkdwn.Escape(contact.Email)})",
    };

    private static string Quote(string? message) => string.IsNullOrWhiteSpace(message) ? "" : $": “{Mrkdwn.Escape(message, Mrkdwn.TextLength)}”";
}
