using Bridge.Hosting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Faults.Controls;

/// <summary>Takes one guarantee out of a process, so that the suite can be seen to notice. No setting of the product could.</summary>
internal static class Control
{
    internal const string NotMandatory = "not-mandatory";
    internal const string RandomId = "random-id";
    internal const string ShortMemory = "short-memory";
    internal const string EarlyAcknowledgement = "early-acknowledgement";

    internal static void Apply(string control, BridgeBuilder bridge) => _ = control switch
    {
        "" => bridge,
        NotMandatory => Publish(bridge, context => context.Mandatory = false),
        RandomId => Publish(bridge, context => context.MessageId = NewId.NextGuid()),
        ShortMemory => Forget(bridge),
        EarlyAcknowledgement => bridge.AddBus(bus => bus.AddConfigureEndpointsCallback((_, _, endpoint) => endpoint.UseFilter(new EarlyAcknowledgementFilter()))),
        _ => throw new ArgumentOutOfRangeException(nameof(control), control, "is no control"),
    };

    private static BridgeBuilder Publish(BridgeBuilder bridge, Action<PublishContext> change) =>
        bridge.AddBus(bus => bus.AddPublishObserver(_ => new ChangedPublish(change)));

    private static BridgeBuilder Forget(BridgeBuilder bridge)
    {
        bridge.Services.PostConfigureAll<InboxCleanupServiceOptions>(options =>
            (options.DuplicateDetectionWindow, options.QueryDelay) = (TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(100)));
        return bridge;
    }
}
