using MassTransit;

namespace Bridge.Workflows.OrderFulfillment;

/// <summary>What is known of one order. Times are the provider's, deadlines the service's.</summary>
public sealed class OrderProgress : SagaStateMachineInstance
{
    /// <summary>Follows from <see cref="OrderId" />, so that two first events meet at one row.</summary>
    public Guid CorrelationId { get; set; }

    /// <summary>The shop's id of the order.</summary>
    public string OrderId { get; init; } = null!;

    /// <summary>The name of the state.</summary>
    public string CurrentState { get; set; } = null!;

    /// <summary>When the order was placed; null until that is known.</summary>
    public DateTimeOffset? PlacedAt { get; set; }

    /// <summary>When it was fulfilled; null until that is known.</summary>
    public DateTimeOffset? FulfilledAt { get; set; }

    /// <summary>When a payment last succeeded; null until one is known.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>When a payment last failed; null until one is known.</summary>
    public DateTimeOffset? PaymentFailedAt { get; private set; }

    /// <summary>Whether it was published that the latest payment failed.</summary>
    public bool IsOnHold { get; private set; }

    /// <summary>By when it should complete.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When to look whether it did; null where nobody needs to.</summary>
    public DateTimeOffset? CheckAt { get; private set; }

    /// <summary>The latest payment failed. A success beats a failure of the same second.</summary>
    internal bool IsUnpaid => PaymentFailedAt is not null && !(PaidAt >= PaymentFailedAt);

    internal bool IsComplete => !Missing.Any();

    /// <summary>What has not happened, in the words of <see cref="Contracts.Orders.OrderOverdue" />.</summary>
    internal IEnumerable<string> Missing
    {
        get
        {
            if (PlacedAt is null)
                yield return "placed";
            if (PaidAt is null || IsUnpaid)
                yield return "paid";
            if (FulfilledAt is null)
                yield return "fulfilled";
        }
    }

    /// <summary>The id of the message that asks whether the deadline was kept: the same however often it is asked.</summary>
    internal Guid CheckId => WorkflowId.Of($"order-deadline\n{OrderId}\n{DueAt.ToUnixTimeMilliseconds()}");

    internal static Guid IdOf(string orderId) => WorkflowId.Of($"order-fulfillment\n{orderId}");

    internal static OrderProgress Begin(string orderId, DateTimeOffset dueAt)
    {
        var order = new OrderProgress { CorrelationId = IdOf(orderId), OrderId = orderId };
        order.Watch(dueAt);
        return order;
    }

    internal void NotePaid(DateTimeOffset at)
    {
        PaidAt = PaidAt > at ? PaidAt : at;
        IsOnHold &= IsUnpaid;
    }

    internal void NoteDeclined(DateTimeOffset at) => PaymentFailedAt = PaymentFailedAt > at ? PaymentFailedAt : at;

    /// <summary>True the first time that the latest payment failed, until another succeeds.</summary>
    internal bool BecomesOnHold()
    {
        var before = IsOnHold;
        IsOnHold = IsUnpaid;
        return IsOnHold && !before;
    }

    internal void Watch(DateTimeOffset dueAt) => (DueAt, CheckAt) = (dueAt, dueAt);

    internal void StopWatching() => CheckAt = null;

    internal void AskAgainAt(DateTimeOffset at) => CheckAt = at;

    /// <summary>True where that deadline still counts: the order may have been given another since it was asked about.</summary>
    internal bool IsWatchedFor(DateTimeOffset dueAt) => CheckAt is not null && DueAt <= dueAt;
}
