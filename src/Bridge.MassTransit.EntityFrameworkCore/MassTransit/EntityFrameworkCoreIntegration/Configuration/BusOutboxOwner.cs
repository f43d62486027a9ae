namespace MassTransit.EntityFrameworkCoreIntegration.Configuration;

/// <summary>Marks in the container which context the bus outbox writes to.</summary>
internal sealed record BusOutboxOwner(Type DbContext);
