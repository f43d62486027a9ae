namespace Bridge.Receiver.Publishing.Audit;

/// <summary>A way that messages must have: from the exchange of their type to a queue that consumes them.</summary>
/// <param name="Exchange">The exchange, for example <c>Bridge.Contracts.Orders:OrderPaid</c>.</param>
/// <param name="Queue">The queue, for example <c>inventory</c>.</param>
internal sealed record Route(string Exchange, string Queue)
{
    /// <summary>As log and status name it.</summary>
    public override string ToString() => $"{Exchange} -> {Queue}";
}
