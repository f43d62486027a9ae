using System.Net;
using Bridge.IntegrationTests.Receiving.Spooling;
using Bridge.IntegrationTests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A receiver whose drain ends when nobody sends to it any more, however long that takes.</summary>
internal sealed class DrainingReceiver
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(7);

    private readonly DeadlineClock _clock;
    private readonly ReceiverHost _receiver;
    private int _begun;

    private DrainingReceiver(DeadlineClock clock, ReceiverHost receiver) => (_clock, _receiver) = (clock, receiver);

    internal static async Task<DrainingReceiver> StartAsync(Uri broker)
    {
        var clock = new DeadlineClock();
        return new DrainingReceiver(clock, await ReceiverHost.StartAsync(broker, prepare: bridge =>
        {
            bridge.Services.AddSingleton<TimeProvider>(clock);
            bridge.Configuration["Receiver:DrainDelay"] = Delay.ToString();
        }));
    }

    /// <summary>Somebody has decided to post here, and will.</summary>
    internal void Begin() => Interlocked.Increment(ref _begun);

    internal async Task<HttpStatusCode> PostAsync(int number)
    {
        try
        {
            using var answer = await _receiver.Http.SendAsync(SpoolFixture.Webhook(number));
            return answer.StatusCode;
        }
        finally
        {
            Interlocked.Decrement(ref _begun);
        }
    }

    /// <summary>Stops, as SIGTERM does.</summary>
    /// <param name="leave">Called once it says that it is not ready.</param>
    internal async Task StopAsync(Action leave)
    {
        var stop = _receiver.StopAsync();
        await Patience.Until(async () => await ReadyAsync() == HttpStatusCode.ServiceUnavailable, "the receiver was not ready any more");
        leave();
        await Patience.Until(() => Task.FromResult(Volatile.Read(ref _begun) == 0), "nobody sent to it any more");
        await Patience.Until(
            () =>
            {
                _clock.Pass(Delay);
                return Task.FromResult(stop.IsCompleted);
            },
            "it had stopped");
        await stop;
        await _receiver.DisposeAsync();
    }

    private async Task<HttpStatusCode> ReadyAsync()
    {
        using var answer = await _receiver.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return answer.StatusCode;
    }
}
