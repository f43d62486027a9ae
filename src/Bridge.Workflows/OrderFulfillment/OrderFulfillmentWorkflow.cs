using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Hosting.Bus;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Bridge.Workflows.OrderFulfillment;

/// <summary>Follows an order until it is placed, paid and fulfilled.</summary>
/// <remarks>
/// Any event may be the first, and each only adds to what is known: the same events end in the same state, in whatever order they come.
/// Cancelled outweighs refunded, refunded outweighs completed, completed outweighs overdue, overdue outweighs a failed payment. Of payments
/// the latest counts by the provider's time. A state that is entered anew is published; an order's row stays when its story is over, so that
/// a late event does not start a second story.
/// </remarks>
public sealed class OrderFulfillmentWorkflow : MassTransitStateMachine<OrderProgress>
{
    /// <summary>Writes the table.</summary>
    public OrderFulfillmentWorkflow(IOptions<WorkflowsOptions> options, TimeProvider time)
    {
        var clock = new OrderClock(time, options.Value.OrderDeadline);
        InstanceState(order => order.CurrentState);
        Correlate(clock);

        During([Initial, Waiting, PaymentFailed],
            When(OrderPlaced).NotePlaced().CompleteHoldOrWait(this, clock),
            When(PaymentSucceeded).NotePaid().CompleteHoldOrWait(this, clock),
            When(OrderPaid).NotePaid().CompleteHoldOrWait(this, clock),
            When(PaymentDeclined).NoteDeclined().CompleteHoldOrWait(this, clock),
            When(OrderFulfilled).NoteFulfilled().CompleteHoldOrWait(this, clock),
            When(PaymentRefunded).CloseIfFull(this, otherwise => otherwise.CompleteHoldOrWait(this, clock)),
            When(OrderCancelled).Cancel(this));

        During([Waiting, PaymentFailed],
            When(DeadlineCame).BecomeOverdue(this));

        During(Overdue,
            When(OrderPlaced).NotePlaced().CompleteLate(this, clock),
            When(PaymentSucceeded).NotePaid().CompleteLate(this, clock),
            When(OrderPaid).NotePaid().CompleteLate(this, clock),
            When(PaymentDeclined).NoteDeclined().TellWhenOnHold(),
            When(OrderFulfilled).NoteFulfilled().CompleteLate(this, clock),
            When(PaymentRefunded).CloseIfFull(this),
            When(OrderCancelled).Cancel(this),
            Ignore(DeadlineCame));

        During(Completed,
            When(PaymentSucceeded).NotePaid(),
            When(OrderPaid).NotePaid(),
            When(PaymentDeclined).NoteDeclined().ReopenIfUnpaid(this, clock),
            When(PaymentRefunded).CloseIfFull(this),
            When(OrderCancelled).Cancel(this),
            Ignore(OrderPlaced),
            Ignore(OrderFulfilled),
            Ignore(DeadlineCame));

        During(Refunded,
            When(OrderCancelled).TransitionTo(Cancelled),
            Ignore(OrderPlaced),
            Ignore(OrderPaid),
            Ignore(PaymentSucceeded),
            Ignore(PaymentDeclined),
            Ignore(PaymentRefunded),
            Ignore(OrderFulfilled),
            Ignore(DeadlineCame));

        During(Cancelled,
            Ignore(OrderPlaced),
            Ignore(OrderPaid),
            Ignore(PaymentSucceeded),
            Ignore(PaymentDeclined),
            Ignore(PaymentRefunded),
            Ignore(OrderFulfilled),
            Ignore(OrderCancelled),
            Ignore(DeadlineCame));
    }

    /// <summary>Something is missing, and there is still time.</summary>
    public State Waiting { get; private set; } = null!;

    /// <summary>The latest attempt to pay failed. Not final.</summary>
    public State PaymentFailed { get; private set; } = null!;

    /// <summary>Something is missing after the deadline. Not final.</summary>
    public State Overdue { get; private set; } = null!;

    /// <summary>Placed, paid and fulfilled.</summary>
    public State Completed { get; private set; } = null!;

    /// <summary>All of the money went back.</summary>
    public State Refunded { get; private set; } = null!;

    /// <summary>The shop cancelled it. Final.</summary>
    public State Cancelled { get; private set; } = null!;

    /// <summary>The shop took the order.</summary>
    public Event<OrderPlaced> OrderPlaced { get; private set; } = null!;

    /// <summary>The shop says that it is paid.</summary>
    public Event<OrderPaid> OrderPaid { get; private set; } = null!;

    /// <summary>The shop says that all of it is on its way.</summary>
    public Event<OrderFulfilled> OrderFulfilled { get; private set; } = null!;

    /// <summary>The shop cancelled it.</summary>
    public Event<OrderCancelled> OrderCancelled { get; private set; } = null!;

    /// <summary>The payment provider captured a payment.</summary>
    public Event<PaymentSucceeded> PaymentSucceeded { get; private set; } = null!;

    /// <summary>An attempt to pay failed.</summary>
    public Event<PaymentFailed> PaymentDeclined { get; private set; } = null!;

    /// <summary>Money went back, all or part of it.</summary>
    public Event<PaymentRefunded> PaymentRefunded { get; private set; } = null!;

    /// <summary>The sweeper found the deadline passed.</summary>
    public Event<CheckOrderDeadline> DeadlineCame { get; private set; } = null!;

    private void Correlate(OrderClock clock)
    {
        Event(() => OrderPlaced, e => e.StartsOrContinues(clock, message => message.OrderId));
        Event(() => OrderPaid, e => e.StartsOrContinues(clock, message => message.OrderId));
        Event(() => OrderFulfilled, e => e.StartsOrContinues(clock, message => message.OrderId));
        Event(() => OrderCancelled, e => e.StartsOrContinues(clock, message => message.OrderId));
        Event(() => PaymentSucceeded, e => e.StartsOrContinues(clock, message => message.OrderId));
        Event(() => PaymentDeclined, e => e.StartsOrContinues(clock, message => message.OrderId));
        Event(() => PaymentRefunded, e => e.StartsOrContinues(clock, message => message.OrderId));
        Event(() => DeadlineCame, e =>
        {
            e.CorrelateById(context => OrderProgress.IdOf(context.Message.OrderId));
            e.OnMissingInstance(missing => missing.Discard());
        });
    }
}

[Queue(
    "order-fulfillment",
    Holds = "Orders, what became of them, their payments and their deadlines, waiting to move workflows on",
    NormalDepth = "0; below 100 in a rush",
    WhenDeeper = "See whether the workflows service runs and its database answers; a second instance is safe")]
internal sealed class OrderFulfillmentDefinition : WorkflowDefinition<OrderProgress>
{
    protected override void ConfigureSaga(
        IReceiveEndpointConfigurator endpointConfigurator, ISagaConfigurator<OrderProgress> sagaConfigurator, IRegistrationContext context)
    {
        base.ConfigureSaga(endpointConfigurator, sagaConfigurator, context);
        OnlyWith<PaymentSucceeded>(sagaConfigurator, payment => payment.OrderId);
        OnlyWith<PaymentFailed>(sagaConfigurator, payment => payment.OrderId);
        OnlyWith<PaymentRefunded>(sagaConfigurator, payment => payment.OrderId);
    }
}
