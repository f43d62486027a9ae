using System.Collections.Concurrent;
using System.Net;
using Bridge.IntegrationTests.Receiving.Spooling;
using Bridge.IntegrationTests.Servers;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Two receivers behind whoever shares the requests among those that are ready.</summary>
[Collection(ServersCollection.Name)]
public sealed class RollingRestartTests(TestServers servers)
{
    private const int Restarts = 4;
    private const int Senders = 4;

    [Fact]
    public async Task Receivers_that_are_replaced_one_after_the_other_under_load_refuse_nobody()
    {
        var broker = await servers.NewVirtualHostAsync();
        var ready = new Queue<DrainingReceiver>([await DrainingReceiver.StartAsync(broker), await DrainingReceiver.StartAsync(broker)]);
        var answers = new ConcurrentBag<HttpStatusCode>();
        using var stop = new CancellationTokenSource();
        var posted = 0;
        var load = Enumerable.Range(0, Senders).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                answers.Add(await Next().PostAsync(Interlocked.Increment(ref posted)));
            }
        })).ToList();

        for (var restart = 0; restart < Restarts; restart++)
        {
            await AnswersAsync(20);
            DrainingReceiver leaving;
            lock (ready)
            {
                leaving = ready.Peek();
            }

            await leaving.StopAsync(() => Take(leaving));
            Add(await DrainingReceiver.StartAsync(broker));
        }

        await AnswersAsync(20);
        await stop.CancelAsync();
        await Task.WhenAll(load);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(posted, (await SpoolFixture.TakeAllAsync(broker)).Distinct().Count());
        foreach (var receiver in ready)
        {
            await receiver.StopAsync(() => { });
        }

        DrainingReceiver Next()
        {
            lock (ready)
            {
                var next = ready.Dequeue();
                ready.Enqueue(next);
                next.Begin();
                return next;
            }
        }

        void Take(DrainingReceiver leaving)
        {
            lock (ready)
            {
                while (ready.Dequeue() is var other && other != leaving)
                {
                    ready.Enqueue(other);
                }
            }
        }

        void Add(DrainingReceiver coming)
        {
            lock (ready)
            {
                ready.Enqueue(coming);
            }
        }

        Task AnswersAsync(int more)
        {
            var until = answers.Count + more;
            return Patience.Until(() => Task.FromResult(answers.Count >= until || load.Any(sender => sender.IsFaulted)), "more was answered");
        }
    }
}
