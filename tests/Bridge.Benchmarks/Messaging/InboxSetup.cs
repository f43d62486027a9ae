using System.Data;
using MassTransit;

namespace Bridge.Benchmarks.Messaging;

/// <summary>Puts a service behind the inbox.</summary>
internal static class InboxSetup
{
    /// <summary>Bridge's, or the package's in a program that was built with it.</summary>
    internal static MessagingSetup WithInbox(this MessagingSetup setup) => setup with
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
            endpoint.UseEntityFrameworkOutbox<BenchmarkDbContext>(context);
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
