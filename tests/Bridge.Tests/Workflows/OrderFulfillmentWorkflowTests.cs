using Bridge.Contracts.Orders;
using static Bridge.Tests.Workflows.Happening;

namespace Bridge.Tests.Workflows;

public sealed class OrderFulfillmentWorkflowTests
{
    [Fact]
    public async Task Its_three_events_complete_it_once_in_every_order_and_however_often_they_come()
    {
        await using var story = new OrderStory();
        foreach (var paid in new[] { Succeeded, PaidInShop })
        {
            foreach (var order in Happenings.Orders(Placed, Placed, paid, paid, Fulfilled, Fulfilled))
            {
                Assert.Equal("Completed", await story.PlayAsync(order));
                Assert.IsType<OrderCompleted>(Assert.Single(story.Facts));
            }
        }
    }

    public static TheoryData<Happening[], string> Endings => new()
    {
        { [Placed, Succeeded, PaidInShop, Fulfilled], "Completed" },
        { [Placed, DeclinedEarly], "PaymentFailed" },
        { [Placed, Fulfilled, DeclinedEarly], "PaymentFailed" },
        { [Placed, DeclinedEarly, Succeeded], "Waiting" },
        { [Placed, DeclinedEarly, Succeeded, Fulfilled], "Completed" },
        { [Placed, Succeeded, DeclinedLate, Fulfilled], "PaymentFailed" },
        { [Placed, Succeeded, DeclinedLate, PaidInShop, Fulfilled], "Completed" },
        { [Placed, Succeeded, Fulfilled, Refunded], "Refunded" },
        { [Placed, Succeeded, Fulfilled, RefundedInPart], "Completed" },
        { [Placed, Succeeded, Fulfilled, Cancelled], "Cancelled" },
        { [Placed, DeclinedEarly, Refunded, Cancelled], "Cancelled" },
        { [Succeeded, Fulfilled, RefundedInPart], "Waiting" },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task The_same_events_end_in_the_same_state_in_every_order_and_however_often_they_come(Happening[] happenings, string state)
    {
        await using var story = new OrderStory();
        foreach (var order in Happenings.Orders(happenings))
        {
            Assert.Equal(state, await story.PlayAsync(order));
            Assert.Equal(state, await story.PlayAsync(order.SelectMany(happening => new[] { happening, happening })));
            Assert.Equal(state, await story.PlayAsync([.. order, .. order]));
        }
    }

    [Theory]
    [InlineData(new[] { Placed, DeclinedEarly, Deadline }, "Overdue")]
    [InlineData(new[] { Placed, Deadline, DeclinedEarly }, "Overdue")]
    [InlineData(new[] { Placed, Deadline, Succeeded, Fulfilled }, "Completed")]
    [InlineData(new[] { Placed, Succeeded, Fulfilled, Deadline }, "Completed")]
    [InlineData(new[] { Placed, Deadline, Refunded }, "Refunded")]
    [InlineData(new[] { Placed, Deadline, Cancelled }, "Cancelled")]
    public async Task An_overdue_order_can_still_end_well_or_badly(Happening[] happenings, string state)
    {
        await using var story = new OrderStory();
        Assert.Equal(state, await story.PlayAsync(happenings));
    }

    [Fact]
    public async Task An_overdue_order_tells_what_is_missing_once()
    {
        await using var story = new OrderStory();
        await story.PlayAsync([Placed, DeclinedEarly, Deadline, Deadline, DeclinedEarly]);

        Assert.Equal(["OrderOnHold", "OrderOverdue"], FactNames(story));
        Assert.Equal(["paid", "fulfilled"], Assert.IsType<OrderOverdue>(story.Facts[^1]).Missing);
    }

    [Fact]
    public async Task A_payment_that_fails_again_and_again_is_told_once_until_one_succeeds()
    {
        await using var story = new OrderStory();
        await story.PlayAsync([DeclinedEarly, DeclinedEarly, Succeeded, DeclinedEarly, DeclinedLate, DeclinedLate, PaidInShop]);

        Assert.Equal(["OrderOnHold", "OrderOnHold"], FactNames(story));
    }

    [Fact]
    public async Task A_payment_that_fails_after_all_was_complete_puts_the_order_on_hold_under_a_new_deadline()
    {
        await using var story = new OrderStory();
        var due = story.Clock.Now.AddDays(9);
        story.Clock.Now = due.AddDays(-7);
        Assert.Equal("PaymentFailed", await story.PlayAsync([Placed, Succeeded, Fulfilled, DeclinedLate]));
        Assert.Equal((due, due), (story.Find("1")!.DueAt, story.Find("1")!.CheckAt));
        Assert.Equal(["OrderCompleted", "OrderOnHold"], FactNames(story));
    }

    [Fact]
    public async Task An_order_is_closed_once_whatever_closes_it()
    {
        await using var story = new OrderStory();
        await story.PlayAsync([Refunded, Cancelled, Refunded]);
        Assert.Equal("refunded", Assert.IsType<OrderClosed>(Assert.Single(story.Facts)).Reason);

        await story.PlayAsync([Cancelled, Refunded, Cancelled]);
        Assert.Equal("cancelled", Assert.IsType<OrderClosed>(Assert.Single(story.Facts)).Reason);
    }

    [Theory]
    [InlineData(new[] { Placed, Succeeded, Fulfilled })]
    [InlineData(new[] { Refunded })]
    [InlineData(new[] { Cancelled })]
    [InlineData(new[] { Placed, Deadline })]
    public async Task Nobody_looks_at_the_deadline_of_astory_that_ended(Happening[] happenings)
    {
        await using var story = new OrderStory();
        await story.PlayAsync(happenings);
        Assert.Null(story.Find("1")!.CheckAt);
    }

    [Fact]
    public async Task A_question_about_an_earlier_deadline_changes_nothing()
    {
        await using var story = new OrderStory();
        await story.PlayAsync([Placed]);
        await story.PublishAsync(new CheckOrderDeadline { OrderId = "1", DueAt = story.Find("1")!.DueAt.AddSeconds(-1) });

        Assert.Equal("Waiting", story.Find("1")!.CurrentState);
    }

    [Fact]
    public async Task A_question_about_an_order_that_nobody_knows_starts_nothing()
    {
        await using var story = new OrderStory();
        Assert.Equal("none", await story.PlayAsync([Deadline]));
    }

    private static IEnumerable<string> FactNames(OrderStory story) => story.Facts.Select(fact => fact.GetType().Name);
}
