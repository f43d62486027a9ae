#if OFFICIAL_PACKAGES
using Microsoft.EntityFrameworkCore;

namespace MassTransit;

/// <summary>The package has no batches: each message has its own transactions.</summary>
public interface IEntityFrameworkOutboxBatchesConfigurator : IOutboxOptionsConfigurator
{
    /// <summary>Has no effect.</summary>
    int MessageLimit { set; }

    /// <summary>Has no effect.</summary>
    int ConcurrentBatchLimit { set; }
}

/// <summary>Stands in for the batches of Bridge's own variant where the package is used.</summary>
public static class EntityFrameworkOutboxBatchesExtensions
{
    /// <summary>Puts the endpoint behind the package's inbox and outbox, one message at a time.</summary>
    public static void UseEntityFrameworkOutboxBatches<TDbContext>(
        this IReceiveEndpointConfigurator configurator,
        IRegistrationContext context,
        Action<IEntityFrameworkOutboxBatchesConfigurator>? configure = null)
        where TDbContext : DbContext =>
        configurator.UseEntityFrameworkOutbox<TDbContext>(context, options => configure?.Invoke(new Ignored(options)));

    private sealed class Ignored(IOutboxOptionsConfigurator options) : IEntityFrameworkOutboxBatchesConfigurator
    {
        public int MessageLimit { get; set; }

        public int ConcurrentBatchLimit { get; set; }

        public int MessageDeliveryLimit
        {
            get => options.MessageDeliveryLimit;
            set => options.MessageDeliveryLimit = value;
        }

        public TimeSpan MessageDeliveryTimeout
        {
            get => options.MessageDeliveryTimeout;
            set => options.MessageDeliveryTimeout = value;
        }
    }
}
#endif
