using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>The scope's context in which a saga is kept: the one that the consumer outbox of the same context uses.</summary>
internal sealed record SagaDbContextAccessor<TSaga>(DbContext DbContext)
    where TSaga : class, ISaga;
