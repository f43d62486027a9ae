using System.Data;
using Bridge.Benchmarks.Messaging;
using MassTransit;

namespace Bridge.Benchmarks.Inbox;

/// <summary>The services that are compared.</summary>
internal static class InboxSetups
{
    /// <summary>With an inbox: Bridge's, or the package's in a program that was built with it.</summary>
    internal const string Inbox = "inbox";

    /// <summary>Without.</summary>
    internal const string None = "none";

    /// <summary>With the reproduction of the package's statements.</summary>
    internal const string Reproduced = "reproduced";

    internal static IReadOnlyDictionary<string, MessagingSetup> All { get; } = new Dictionary<string, MessagingSetup>
    {
        [Inbox] = WithInbox(new MessagingSetup()),
        [None] = new(),
#if !OFFICIAL_PACKAGES
        [Reproduced] = WithInbox(new MessagingSetup { Register = Reproduction.FourTransactions.Register }),
#endif
    };

    private static MessagingSetup WithInbox(MessagingSetup setup) => setup with
    {
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
        Configure = (context, endpoint) => endpoint.UseEntityFrameworkOutbox<BenchmarkDbContext>(context),
    };
}
