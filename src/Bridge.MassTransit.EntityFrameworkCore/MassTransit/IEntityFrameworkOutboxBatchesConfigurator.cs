namespace MassTransit;

/// <summary>Settings of the batches of one endpoint.</summary>
public interface IEntityFrameworkOutboxBatchesConfigurator : IOutboxOptionsConfigurator
{
    /// <summary>Messages in one transaction. At least 1, default 64.</summary>
    int MessageLimit { set; }

    /// <summary>Batches at work at once, each with a connection. At least 1, default 2: one runs its consumers while the other commits.</summary>
    int ConcurrentBatchLimit { set; }
}
