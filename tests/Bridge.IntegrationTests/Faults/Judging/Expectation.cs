using Bridge.IntegrationTests.Faults.Sending;

namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>What must have come of the webhooks, told by the plan and not by Bridge.</summary>
/// <param name="Consumer">The queue whose consumer does it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Subject">The business key of what it is done to.</param>
/// <param name="Least">How often at least.</param>
/// <param name="Most">How often at most.</param>
internal sealed record Expectation(string Consumer, string Kind, string Subject, int Least, int Most)
{
    internal static IEnumerable<Expectation> Of(LoadPlan plan) =>
    [
        .. plan.Orders.SelectMany(OfOrder),
        .. plan.Forms.SelectMany(email => OfNotification(email)),
        .. plan.Forms.SelectMany(email => OfContact(email, changes: 1)),
        .. plan.Pushes.SelectMany(repository => OfNotification(repository)),
        .. plan.Customers.SelectMany(email => OfContact(email, LoadPlan.Versions)),
        .. plan.Articles.Select(article => Once("inventory", "stock-set", article)),
    ];

    private static IEnumerable<Expectation> OfOrder(string order) =>
    [
        .. OfNotification(order),
        // Reserved, if its webhooks came in that order, and taken out of stock in any order.
        new("inventory", "stock-reserved", order, 0, 1),
        Once("inventory", "stock-committed", order),
        Once("order-fulfillment", "order-completed", order),
        // The order and its payment name the person.
        .. OfContact($"order-{order}@example.com", changes: 2),
    ];

    private static IEnumerable<Expectation> OfNotification(string subject) =>
        [Once("slack-notify", "notification-recorded", subject), Once("slack-post", "notification-posted", subject)];

    private static IEnumerable<Expectation> OfContact(string email, int changes) =>
        [new("crm-sync", "contact-synced", email, 1, changes), new("crm-push", "contact-pushed", email, 1, changes)];

    private static Expectation Once(string consumer, string kind, string subject) => new(consumer, kind, subject, 1, 1);
}
