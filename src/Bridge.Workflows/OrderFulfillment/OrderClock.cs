namespace Bridge.Workflows.OrderFulfillment;

/// <summary>Tells the time and how long an order may take.</summary>
internal sealed class OrderClock(TimeProvider time, TimeSpan deadline)
{
    internal DateTimeOffset Now => time.GetUtcNow();

    internal DateTimeOffset NewDeadline() => Now + deadline;
}
