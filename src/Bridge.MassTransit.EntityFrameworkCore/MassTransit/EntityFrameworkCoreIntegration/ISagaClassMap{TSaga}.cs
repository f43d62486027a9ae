namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Adds <typeparamref name="TSaga" /> to a model.</summary>
/// <typeparam name="TSaga">The saga.</typeparam>
public interface ISagaClassMap<TSaga> : ISagaClassMap
    where TSaga : class, ISaga;
