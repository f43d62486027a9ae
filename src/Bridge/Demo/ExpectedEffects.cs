namespace Bridge.Demo;

/// <summary>What the story must leave behind: written down, not computed.</summary>
internal static class ExpectedEffects
{
    /// <summary>Every effect of every step. Anything else, or any of them twice, is a fault.</summary>
    internal static IReadOnlyList<ExpectedEffect> All { get; } =
    [
        new(Steps.StockSet, "inventory", "stock-set", 2),

        new(Steps.OrderAPlaced, "crm-sync", "contact-synced", 1),
        new(Steps.OrderAPlaced, "crm-push", "contact-pushed", 1),
        new(Steps.OrderAPlaced, "inventory", "stock-reserved", 1),
        new(Steps.OrderAPaidTwice, "slack-notify", "notification-recorded", 1),
        new(Steps.OrderAFulfilled, "inventory", "stock-committed", 1),
        new(Steps.OrderAFulfilled, "order-fulfillment", "order-completed", 1),

        new(Steps.OrderBPlaced, "crm-sync", "contact-synced", 1),
        new(Steps.OrderBPlaced, "crm-push", "contact-pushed", 1),
        new(Steps.OrderBPlaced, "inventory", "stock-reserved", 1),
        new(Steps.OrderBFulfilled, "inventory", "stock-committed", 1),
        new(Steps.OrderBPaid, "slack-notify", "notification-recorded", 1),
        new(Steps.OrderBPaid, "order-fulfillment", "order-completed", 1),

        new(Steps.PaymentCFailed, "slack-notify", "notification-recorded", 1),
        new(Steps.PaymentCFailed, "order-fulfillment", "order-on-hold", 1),

        new(Steps.FormSent, "crm-sync", "contact-synced", 1),
        new(Steps.FormSent, "crm-push", "contact-pushed", 1),
        new(Steps.FormSent, "slack-notify", "notification-recorded", 1),

        new(Steps.Pushed, "slack-notify", "notification-recorded", 1),
    ];

    /// <summary>Rows of state by which a step is over that has no effect there: the next would overtake it else, and another be the one that completes an order.</summary>
    internal static IReadOnlyDictionary<string, ExpectedCount> Counted { get; } = new Dictionary<string, ExpectedCount>
    {
        [Steps.OrderAPaidTwice] = new("workflows", "paid", 1),
        [Steps.OrderBFulfilled] = new("workflows", "fulfilled", 2),
    };

    /// <summary>Rows of state that the story must leave behind.</summary>
    internal static IReadOnlyList<ExpectedCount> Counts { get; } =
    [
        new("crm-sync", "contacts", 3),
        new("slack-notify", "notifications", 5),
        new("workflows", "Completed", 2),
        new("workflows", "PaymentFailed", 1),
    ];
}

/// <summary>Effects of one kind that one step must have.</summary>
/// <param name="Step">The step, one of <see cref="Steps" />.</param>
/// <param name="Consumer">The queue whose consumer does it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Times">How often.</param>
internal sealed record ExpectedEffect(string Step, string Consumer, string Kind, int Times);

/// <summary>Rows that one service must have.</summary>
/// <param name="Service">The service.</param>
/// <param name="Name">The name of the count.</param>
/// <param name="Times">How many rows.</param>
internal sealed record ExpectedCount(string Service, string Name, int Times);
