using System.Data;
using MassTransit;

namespace Bridge.Benchmarks.Messaging;

/// <summary>Puts a service behind the inbox.</summary>
internal static class InboxSetup
{
    /// <summary>Bridge's, or the package's in a program that was built with it.</summary>
    internal static MessagingSetup WithInbox(this MessagingSetup setup) =>
        setup.WithInbox((context, endpoint) => endpoint.UseEntityFrameworkOutbox<BenchmarkDbContext>(context));

    /// <summary>Bridge's, with up to 64 messages in a transaction; the package's takes one at a time.</summary>
    internal static MessagingSetup WithBatches(this MessagingSetup setup) =>
        setup.AsManyAsBatches().WithInbox((context, endpoint) => endpoint.UseEntityFrameworkOutboxBatches<BenchmarkDbContext>(context));

    /// <summary>As many at once as two batches take.</summary>
    internal static MessagingSetup AsManyAsBatches(this MessagingSetup setup) => setup with { Prefetch = 128, Concurrency = 128 };

    /// <summary>With every message delivered twice.</summary>
    internal static MessagingSetup Twice(this MessagingSetup setup) => setup with { Copies = 2 };

    private static MessagingSetup WithInbox(this MessagingSetup setup, Action<IBusRegistrationContext, IReceiveEndpointConfigurator> use) => setup with
    {
        HasInbox = true,
        Register = (services, bus) =>
        {
            setup.Register(services, bus);
            bus.AddEntityFrameworkOutbox<BenchmarkDbContext>(outbox =>
            {
                outbox.UsePostgres(enableSchemaCaching: false);
                outbox.IsolationLevel = IsolationLevel.ReadCommitted;
                outbox.DisableInboxCleanupService();
            });
        },
        Configure = (context, endpoint) =>
        {
            use(context, endpoint);
            setup.Configure(context, endpoint);
        },
    };

#if !OFFICIAL_PACKAGES
    /// <summary>With the statements of the package instead of Bridge's.</summary>
    internal static MessagingSetup WithReproduction(this MessagingSetup setup) => (setup with
    {
        Register = (services, bus) =>
        {
            Reproduction.FourTransactions.Register(services);
            setup.Register(services, bus);
        },
    }).WithInbox();
#endif
}
