using Bridge.Workflows.OrderFulfillment;
using MassTransit;
using static Bridge.Tests.Workflows.Happening;

namespace Bridge.Tests.Workflows;

/// <summary>Every event in every state, as one literal table.</summary>
public sealed class OrderFulfillmentTotalityTests
{
    private static readonly Dictionary<string, Happening[]> WaysInto = new()
    {
        ["Initial"] = [],
        ["Waiting"] = [Placed],
        ["PaymentFailed"] = [Placed, Fulfilled, DeclinedEarly],
        ["Overdue"] = [Placed, Fulfilled, Deadline],
        ["Completed"] = [Placed, Fulfilled, Succeeded],
        ["Refunded"] = [Refunded],
        ["Cancelled"] = [Cancelled],
    };

    private static readonly Dictionary<Happening, string> EventNames = new()
    {
        [Placed] = nameof(OrderFulfillmentWorkflow.OrderPlaced),
        [Succeeded] = nameof(OrderFulfillmentWorkflow.PaymentSucceeded),
        [PaidInShop] = nameof(OrderFulfillmentWorkflow.OrderPaid),
        [DeclinedEarly] = nameof(OrderFulfillmentWorkflow.PaymentDeclined),
        [DeclinedLate] = nameof(OrderFulfillmentWorkflow.PaymentDeclined),
        [Fulfilled] = nameof(OrderFulfillmentWorkflow.OrderFulfilled),
        [RefundedInPart] = nameof(OrderFulfillmentWorkflow.PaymentRefunded),
        [Refunded] = nameof(OrderFulfillmentWorkflow.PaymentRefunded),
        [Cancelled] = nameof(OrderFulfillmentWorkflow.OrderCancelled),
        [Deadline] = nameof(OrderFulfillmentWorkflow.DeadlineCame),
    };

    /// <summary>The state that follows; + for each fact that is published on the way.</summary>
    private static readonly (Happening Happening, string[] Next)[] Table =
    [
        //                Initial            Waiting            PaymentFailed    Overdue       Completed          Refunded      Cancelled
        (Placed,         ["Waiting",        "Waiting",         "PaymentFailed", "Overdue",    "Completed",       "Refunded",   "Cancelled"]),
        (Succeeded,      ["Waiting",        "Waiting",         "Completed+",    "Completed+", "Completed",       "Refunded",   "Cancelled"]),
        (PaidInShop,     ["Waiting",        "Waiting",         "Completed+",    "Completed+", "Completed",       "Refunded",   "Cancelled"]),
        (DeclinedEarly,  ["PaymentFailed+", "PaymentFailed+",  "PaymentFailed", "Overdue+",   "Completed",       "Refunded",   "Cancelled"]),
        (DeclinedLate,   ["PaymentFailed+", "PaymentFailed+",  "PaymentFailed", "Overdue+",   "PaymentFailed+",  "Refunded",   "Cancelled"]),
        (Fulfilled,      ["Waiting",        "Waiting",         "PaymentFailed", "Overdue",    "Completed",       "Refunded",   "Cancelled"]),
        (RefundedInPart, ["Waiting",        "Waiting",         "PaymentFailed", "Overdue",    "Completed",       "Refunded",   "Cancelled"]),
        (Refunded,       ["Refunded+",      "Refunded+",       "Refunded+",     "Refunded+",  "Refunded+",       "Refunded",   "Cancelled"]),
        (Cancelled,      ["Cancelled+",     "Cancelled+",      "Cancelled+",    "Cancelled+", "Cancelled+",      "Cancelled",  "Cancelled"]),
        (Deadline,       ["none",           "Overdue+",        "Overdue+",      "Overdue",    "Completed",       "Refunded",   "Cancelled"]),
    ];

    [Fact]
    public async Task Every_event_does_in_every_state_what_the_table_says()
    {
        await using var story = new OrderStory();
        foreach (var (happening, expected) in Table)
        {
            foreach (var ((state, way), next) in WaysInto.Zip(expected))
            {
                Assert.Equal(state, await story.PlayAsync(way) is "none" ? "Initial" : await story.PlayAsync(way));
                var before = story.Facts.Count;
                var after = await story.PlayAsync([.. way, happening]);
                Assert.Equal((state, happening, next), (state, happening, after + new string('+', story.Facts.Count - before)));
            }
        }
    }

    [Fact]
    public async Task The_table_names_every_state_and_every_event()
    {
        await using var story = new OrderStory();
        var workflow = story.Workflow;

        Assert.Equal(workflow.States.Select(state => state.Name).Where(name => name != "Final").Order(), WaysInto.Keys.Order());
        Assert.Equal(MessageEvents(workflow.Events).Order(), EventNames.Values.Distinct().Order());
        Assert.Equal(Enum.GetValues<Happening>().Order(), Table.Select(row => row.Happening).Order());
    }

    [Fact]
    public async Task Every_state_handles_or_ignores_every_event_on_purpose()
    {
        await using var story = new OrderStory();
        var workflow = story.Workflow;
        var all = MessageEvents(workflow.Events).Order().ToArray();

        Assert.Equal(all.Except([nameof(OrderFulfillmentWorkflow.DeadlineCame)]), MessageEvents(workflow.NextEvents(workflow.Initial)).Order());
        foreach (var state in workflow.States.Where(state => state.Name is not ("Initial" or "Final")))
            Assert.Equal((state.Name, string.Join(' ', all)), (state.Name, string.Join(' ', MessageEvents(workflow.NextEvents(state)).Order())));
    }

    private static IEnumerable<string> MessageEvents(IEnumerable<Event> events) =>
        events.Select(happening => happening.Name).Where(EventNames.ContainsValue);
}
