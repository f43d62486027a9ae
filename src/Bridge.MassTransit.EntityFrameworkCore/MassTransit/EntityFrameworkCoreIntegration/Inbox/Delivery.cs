namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>A consumed message and what its consumer published, in order.</summary>
internal sealed record Delivery(InboxState State, IReadOnlyList<OutboxMessage> Messages);
