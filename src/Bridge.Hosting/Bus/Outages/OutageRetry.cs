using Bridge.Hosting.Telling;
using MassTransit;

namespace Bridge.Hosting.Bus.Outages;

/// <summary>Tries a message for as long as an outage lasts.</summary>
/// <remarks>The delivery stays unacknowledged meanwhile: the broker sends no more than the prefetch and holds the rest.</remarks>
internal sealed class OutageRetry(IEnumerable<IOutage> outages, OutagePauses pauses)
{
    internal bool IsOutage(Exception exception) => outages.Any(outage => outage.Causes(ToldException.Cause(exception)));

    internal void Configure(IRetryConfigurator retry)
    {
        retry.Handle<Exception>(IsOutage);
        retry.ConnectRetryObserver(pauses);
        retry.Immediate(int.MaxValue);
    }
}
