using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Adds one saga to a model.</summary>
public interface ISagaClassMap
{
    /// <summary>The saga.</summary>
    Type SagaType { get; }

    /// <summary>Adds it.</summary>
    /// <param name="model">The context's model.</param>
    void Configure(ModelBuilder model);
}
