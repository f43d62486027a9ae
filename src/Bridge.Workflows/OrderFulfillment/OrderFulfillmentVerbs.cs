using Bridge.Contracts;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Persistence;
using MassTransit;

namespace Bridge.Workflows.OrderFulfillment;

/// <summary>The verbs of the workflow's sentences.</summary>
internal static class OrderFulfillmentVerbs
{
    /// <summary>The event's order is found by its id; where there is none, the event starts one.</summary>
    internal static void StartsOrContinues<T>(
        this IEventCorrelationConfigurator<OrderProgress, T> happening, OrderClock clock, Func<T, string?> orderId)
        where T : class, IWebhookMessage
    {
        happening.CorrelateById(context => OrderProgress.IdOf(orderId(context.Message)!));
        happening.SetSagaFactory(context => OrderProgress.Begin(orderId(context.Message)!, clock.NewDeadline()));
    }

    internal static EventActivityBinder<OrderProgress, OrderPlaced> NotePlaced(this EventActivityBinder<OrderProgress, OrderPlaced> when) =>
        when.Then(context => context.Saga.PlacedAt ??= context.Message.HappenedAt());

    internal static EventActivityBinder<OrderProgress, OrderFulfilled> NoteFulfilled(this EventActivityBinder<OrderProgress, OrderFulfilled> when) =>
        when.Then(context => context.Saga.FulfilledAt ??= context.Message.HappenedAt());

    internal static EventActivityBinder<OrderProgress, T> NotePaid<T>(this EventActivityBinder<OrderProgress, T> when)
        where T : class, IWebhookMessage =>
        when.Then(context => context.Saga.NotePaid(context.Message.HappenedAt()));

    internal static EventActivityBinder<OrderProgress, PaymentFailed> NoteDeclined(this EventActivityBinder<OrderProgress, PaymentFailed> when) =>
        when.Then(context => context.Saga.NoteDeclined(context.Message.HappenedAt()));

    /// <summary>Completed where nothing is missing, else on hold where the latest payment failed, else waiting.</summary>
    internal static EventActivityBinder<OrderProgress, T> CompleteHoldOrWait<T>(
        this EventActivityBinder<OrderProgress, T> when, OrderFulfillmentWorkflow workflow, OrderClock clock)
        where T : class =>
        when.IfElse(
            order => order.Saga.IsComplete,
            complete => complete.Complete(workflow, clock),
            incomplete => incomplete.IfElse(
                order => order.Saga.IsUnpaid,
                unpaid => unpaid.TellWhenOnHold().TransitionTo(workflow.PaymentFailed),
                open => open.TransitionTo(workflow.Waiting)));

    /// <summary>Completed where nothing is missing any more, else still overdue.</summary>
    internal static EventActivityBinder<OrderProgress, T> CompleteLate<T>(
        this EventActivityBinder<OrderProgress, T> when, OrderFulfillmentWorkflow workflow, OrderClock clock)
        where T : class =>
        when.If(order => order.Saga.IsComplete, complete => complete.Complete(workflow, clock));

    /// <summary>Publishes that the latest payment failed, once until another succeeds.</summary>
    internal static EventActivityBinder<OrderProgress, T> TellWhenOnHold<T>(this EventActivityBinder<OrderProgress, T> when)
        where T : class =>
        when.If(order => order.Saga.BecomesOnHold(), hold => hold
            .Publish(context => new OrderOnHold { OrderId = context.Saga.OrderId, Reason = "payment-failed" })
            .Record("order-on-hold"));

    /// <summary>On hold with a new deadline where a later payment failed; else nothing changes.</summary>
    internal static EventActivityBinder<OrderProgress, PaymentFailed> ReopenIfUnpaid(
        this EventActivityBinder<OrderProgress, PaymentFailed> when, OrderFulfillmentWorkflow workflow, OrderClock clock) =>
        when.If(order => order.Saga.IsUnpaid, unpaid => unpaid
            .Then(context => context.Saga.Watch(clock.NewDeadline()))
            .TellWhenOnHold()
            .TransitionTo(workflow.PaymentFailed));

    internal static EventActivityBinder<OrderProgress, CheckOrderDeadline> BecomeOverdue(
        this EventActivityBinder<OrderProgress, CheckOrderDeadline> when, OrderFulfillmentWorkflow workflow) =>
        when.If(context => context.Saga.IsWatchedFor(context.Message.DueAt), due => due
            .Then(context => context.Saga.StopWatching())
            .Publish(context => new OrderOverdue
            {
                OrderId = context.Saga.OrderId,
                DueAt = context.Saga.DueAt,
                Missing = [.. context.Saga.Missing],
            })
            .Record("order-overdue")
            .TransitionTo(workflow.Overdue));

    /// <summary>Refunded where all of the money went back; a refund in part changes nothing.</summary>
    internal static EventActivityBinder<OrderProgress, PaymentRefunded> CloseIfFull(
        this EventActivityBinder<OrderProgress, PaymentRefunded> when,
        OrderFulfillmentWorkflow workflow,
        Func<EventActivityBinder<OrderProgress, PaymentRefunded>, EventActivityBinder<OrderProgress, PaymentRefunded>>? otherwise = null) =>
        when.IfElse(
            context => context.Message.IsFull,
            full => full.Close("refunded").TransitionTo(workflow.Refunded),
            otherwise ?? (part => part));

    internal static EventActivityBinder<OrderProgress, OrderCancelled> Cancel(
        this EventActivityBinder<OrderProgress, OrderCancelled> when, OrderFulfillmentWorkflow workflow) =>
        when.Close("cancelled").TransitionTo(workflow.Cancelled);

    private static EventActivityBinder<OrderProgress, T> Complete<T>(
        this EventActivityBinder<OrderProgress, T> when, OrderFulfillmentWorkflow workflow, OrderClock clock)
        where T : class =>
        when.Then(context => context.Saga.StopWatching())
            .Publish(context => new OrderCompleted { OrderId = context.Saga.OrderId, CompletedAt = clock.Now })
            .Record("order-completed")
            .TransitionTo(workflow.Completed);

    private static EventActivityBinder<OrderProgress, T> Close<T>(this EventActivityBinder<OrderProgress, T> when, string reason)
        where T : class =>
        when.Then(context => context.Saga.StopWatching())
            .Publish(context => new OrderClosed { OrderId = context.Saga.OrderId, Reason = reason })
            .Record("order-closed");

    private static EventActivityBinder<OrderProgress, T> Record<T>(this EventActivityBinder<OrderProgress, T> when, string kind)
        where T : class =>
        when.Then(context => context.GetServiceOrCreateInstance<WorkflowEffects>().Record(context, kind, context.Saga.OrderId));
}
