using Bridge.Contracts.Orders;
using Bridge.Inventory;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Inventory;

public sealed class ReservationTests
{
    private const int OnHand = 5;
    private const int Ordered = 3;
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What can happen to an order. A failure and a success come before and after each other.</summary>
    public enum Happening
    {
        Placed,
        FailedFirst,
        Succeeded,
        FailedLast,
        Fulfilled,
        Closed,
    }

    // Enough to meet every set of happenings, of which there are 64, in several orders.
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static Arbitrary<(Happening[] First, Happening[] Second)> SameEventsTwice => Gen.SubListOf(Enum.GetValues<Happening>())
        .SelectMany(happenings => Gen.Shuffle([.. happenings])
            .SelectMany(first => Gen.Shuffle([.. happenings, .. happenings]).Select(second => (first, second))))
        .ToArbitrary();

    [Fact]
    public void Any_order_and_any_repeats_of_the_same_events_end_in_the_same_stock() =>
        Prop.ForAll(SameEventsTwice, both => Play(both.First).Result == Play(both.Second).Result).Check(Often);

    [Fact]
    public void Nothing_is_ever_negative_or_above_what_there_is() =>
        Prop.ForAll(SameEventsTwice, both => Play(both.First).History.All(seen => seen.Reserved is 0 or Ordered && seen.OnHand is OnHand or OnHand - Ordered))
            .Check(Often);

    [Fact]
    public void Every_change_is_told_once() =>
        Prop.ForAll(SameEventsTwice, both =>
        {
            var steps = Play(both.Second).Steps;
            return steps.Count(step => step == StockStep.Committed) <= 1
                && steps.Count(step => step == StockStep.Reserved) - steps.Count(step => step == StockStep.Released) is 0 or 1;
        }).Check(Often);

    [Theory]
    [InlineData(new[] { Happening.Placed }, ReservationState.Reserved, 5, 3)]
    [InlineData(new[] { Happening.Placed, Happening.Fulfilled }, ReservationState.Committed, 2, 0)]
    [InlineData(new[] { Happening.Fulfilled }, ReservationState.Expected, 5, 0)]
    [InlineData(new[] { Happening.Fulfilled, Happening.Placed }, ReservationState.Committed, 2, 0)]
    [InlineData(new[] { Happening.Placed, Happening.Closed }, ReservationState.Released, 5, 0)]
    [InlineData(new[] { Happening.Placed, Happening.Fulfilled, Happening.Closed }, ReservationState.Committed, 2, 0)]
    [InlineData(new[] { Happening.Placed, Happening.Closed, Happening.Fulfilled }, ReservationState.Committed, 2, 0)]
    [InlineData(new[] { Happening.Placed, Happening.FailedFirst }, ReservationState.Released, 5, 0)]
    [InlineData(new[] { Happening.Placed, Happening.FailedFirst, Happening.Succeeded }, ReservationState.Reserved, 5, 3)]
    [InlineData(new[] { Happening.Placed, Happening.Succeeded, Happening.FailedFirst }, ReservationState.Reserved, 5, 3)]
    [InlineData(new[] { Happening.Placed, Happening.Succeeded, Happening.FailedLast }, ReservationState.Released, 5, 0)]
    [InlineData(new[] { Happening.Placed, Happening.Closed, Happening.Succeeded }, ReservationState.Released, 5, 0)]
    public void What_is_known_decides(Happening[] happenings, ReservationState state, int onHand, int reserved) =>
        Assert.Equal((state, onHand, reserved), Play(happenings).Result);

    [Fact]
    public void An_order_that_is_short_reserves_nothing_and_is_tried_again_by_its_next_event()
    {
        var (some, none) = (Item("a", 5), Item("b", 0));
        var order = new Reservation { OrderId = "1" };
        order.Place([Line("a", 1), Line("b", 1), Line("c", 1)], Noon);

        var stock = new LockedStock([some, none]);
        Assert.Equal([StockStep.OutOfStock], order.Settle(stock));
        Assert.Equal(["b", "c"], stock.Shortages(order.Lines).Select(shortage => shortage.Sku));
        Assert.Equal(0, some.Reserved);
        Assert.Empty(order.Settle(stock));

        none.Count(1, Noon);
        order.Fulfil(Noon);
        Assert.Equal([StockStep.Reserved, StockStep.Committed], order.Settle(new LockedStock([some, none, Item("c", 1)])));
        Assert.Equal((4, 0), (some.OnHand, none.OnHand));
    }

    [Fact]
    public void Lines_of_one_article_count_together()
    {
        var item = Item("a", 3);
        var order = new Reservation { OrderId = "1" };
        order.Place([Line("a", 2), Line("a", 2)], Noon);

        Assert.Equal([StockStep.OutOfStock], order.Settle(new LockedStock([item])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_line_without_pieces_is_refused(int quantity) =>
        Assert.Throws<ArgumentException>(() => new Reservation { OrderId = "1" }.Place([Line("a", quantity)], Noon));

    [Fact]
    public void A_count_below_what_is_reserved_stands_and_nothing_more_is_reserved()
    {
        var item = Item("a", 5);
        var first = Placed("1", item, 3);
        var second = Placed("2", item, 2);

        Assert.True(item.Count(1, Noon.AddMinutes(1)));
        Assert.Equal((1, 5, 0), (item.OnHand, item.Reserved, item.Available));
        Assert.Equal(ReservationState.OutOfStock, Placed("3", item, 1).State);

        first.Close(Noon);
        first.Settle(new LockedStock([item]));
        second.Fulfil(Noon);
        second.Settle(new LockedStock([item]));
        Assert.Equal((0, 0), (item.OnHand, item.Reserved));
    }

    [Fact]
    public void An_older_count_changes_nothing_and_a_negative_one_is_refused()
    {
        var item = Item("a", 5);

        Assert.False(item.Count(9, Noon.AddMinutes(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => item.Count(-1, Noon));
        Assert.Equal(5, item.OnHand);
    }

    private static Story Play(IEnumerable<Happening> happenings)
    {
        var item = Item("a", OnHand);
        var order = new Reservation { OrderId = "1" };
        var story = new Story(item, order);
        foreach (var happening in happenings)
        {
            Note(order, happening);
            story.Steps.AddRange(order.Settle(new LockedStock([item])));
            story.History.Add((item.OnHand, item.Reserved));
        }

        return story;
    }

    private static void Note(Reservation order, Happening happening)
    {
        switch (happening)
        {
            case Happening.Placed: order.Place([Line("a", Ordered)], Noon); break;
            case Happening.FailedFirst: order.FailPayment(Noon.AddMinutes(1)); break;
            case Happening.Succeeded: order.Pay(Noon.AddMinutes(2)); break;
            case Happening.FailedLast: order.FailPayment(Noon.AddMinutes(3)); break;
            case Happening.Fulfilled: order.Fulfil(Noon); break;
            case Happening.Closed: order.Close(Noon); break;
        }
    }

    private static Reservation Placed(string orderId, StockItem item, int quantity)
    {
        var order = new Reservation { OrderId = orderId };
        order.Place([Line(item.Sku, quantity)], Noon);
        order.Settle(new LockedStock([item]));
        return order;
    }

    private static StockItem Item(string sku, int quantity)
    {
        var item = new StockItem { Sku = sku };
        item.Count(quantity, Noon);
        return item;
    }

    private static OrderLine Line(string sku, int quantity) => new() { Sku = sku, Quantity = quantity };

    private sealed record Story(StockItem Item, Reservation Order)
    {
        public List<StockStep> Steps { get; } = [];

        public List<(int OnHand, int Reserved)> History { get; } = [];

        public (ReservationState State, int OnHand, int Reserved) Result => (Order.State, Item.OnHand, Item.Reserved);
    }
}
