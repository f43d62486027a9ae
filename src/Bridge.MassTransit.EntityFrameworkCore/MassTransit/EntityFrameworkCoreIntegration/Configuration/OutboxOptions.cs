using System.Data;

namespace MassTransit.EntityFrameworkCoreIntegration.Configuration;

/// <summary>What the consumer outbox of one context needs; named after the context's type.</summary>
internal sealed class OutboxOptions
{
    public IsolationLevel IsolationLevel { get; set; }
}
