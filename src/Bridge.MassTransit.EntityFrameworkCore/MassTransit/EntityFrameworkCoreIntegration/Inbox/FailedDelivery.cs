namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>Marks a message whose consumer has committed in this very delivery of it, while what it published was not delivered.</summary>
internal sealed class FailedDelivery;
