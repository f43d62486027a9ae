namespace MassTransit;

/// <summary>Settings of the repository of <typeparamref name="TSaga" />.</summary>
/// <typeparam name="TSaga">The saga.</typeparam>
public interface IEntityFrameworkSagaRepositoryConfigurator<TSaga> : IEntityFrameworkSagaRepositoryConfigurator
    where TSaga : class, ISaga
{
    /// <summary>Adds to the query that loads a saga, for example an <c>Include</c>.</summary>
    /// <param name="queryCustomization">From the plain set to the set that is loaded.</param>
    void CustomizeQuery(Func<IQueryable<TSaga>, IQueryable<TSaga>> queryCustomization);
}
