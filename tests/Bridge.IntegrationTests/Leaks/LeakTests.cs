using System.Net;
using System.Net.Http.Json;
using Bridge.Doctor;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Status;
using Bridge.Topology;
using RabbitMQ.Client;
using Xunit.Abstractions;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>A secret, an e-mail address and the number of a card go in through every field of every provider, and come out nowhere but in messages.</summary>
[Collection(ServersCollection.Name)]
public sealed class LeakTests(TestServers servers, ITestOutputHelper output)
{
    private const int AtOnce = 8;

    [Fact]
    public async Task Whatever_comes_in_stands_in_no_log_metric_span_header_answer_or_list()
    {
        using var witness = new Witness(LeakSource.All.Select(source => source.Secret));
        var broker = await servers.NewVirtualHostAsync();
        await using (var process = await LeakSystem.StartAsync(servers, broker, witness))
        {
            using var http = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = process.Address };
            var started = TimeProvider.System.GetTimestamp();
            var fields = await SendAsync(witness, http, LeakRequests.Signed);
            var others = await SendAsync(witness, http, source => LeakRequests.Around(source).Concat(LeakRequests.Invalid(source)));
            await RawInputs.HearAnswersAsync(witness, process.Address);
            await RestAsync(http, broker);
            await HearPagesAsync(witness, http);
            output.WriteLine($"canary: {LeakSource.All.Count} providers, {fields} fields, {others} other requests in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F0} s");
        }

        var messages = await Broker.HearAsync(witness, broker, await servers.ManagementAsync());

        output.WriteLine($"heard: {string.Join(", ", witness.Heard.OrderBy(heard => heard.Key).Select(heard => $"{heard.Value} x {heard.Key}"))}; {witness.Leaks.Count} leaks");
        Assert.Empty(witness.Leaks);
        Assert.InRange(messages["unhandled"], LeakSource.All.Count, int.MaxValue);
        Assert.InRange(messages[$"{QuotingConsumer.Queue}_error"], 1, int.MaxValue);
    }

    /// <returns>How many were sent.</returns>
    private static async Task<int> SendAsync(Witness witness, HttpClient http, Func<LeakSource, IEnumerable<HttpRequestMessage>> requests)
    {
        var sent = 0;
        await Parallel.ForEachAsync(
            LeakSource.All.SelectMany(source => requests(source).Select(request => (source, request))),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (one, cancellationToken) =>
            {
                using var request = one.request;
                using var answer = await http.SendAsync(request, cancellationToken);
                Interlocked.Increment(ref sent);
                if (!IsHandshake(one.source, answer))
                {
                    witness.Hear("answer", one.source.Name, $"{answer.Headers}{answer.Content.Headers}{answer.ReasonPhrase}{await answer.Content.ReadAsStringAsync(cancellationToken)}");
                }
            });
        return sent;
    }

    /// <summary>A provider that greets gets back what it sent, as text.</summary>
    private static bool IsHandshake(LeakSource source, HttpResponseMessage answer) =>
        source.IsGreeted && answer.IsSuccessStatusCode && answer.Headers.Contains("X-Content-Type-Options");

    /// <summary>Until nothing is on its way any more.</summary>
    private static async Task RestAsync(HttpClient http, Uri broker)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        var queues = QueueCatalog.All.Where(queue => queue.Consumer is not null).Select(queue => queue.Queue.Name).Append(QuotingConsumer.Queue).ToArray();
        await Patience.Until(
            async () => await http.GetFromJsonAsync<ReceiverStatus>(StatusEndpoint.Route) is { Spool.Waiting: 0 }
                        && (await Task.WhenAll(queues.Select(queue => EndToEnd.QueueDepth.OfAsync(connection, queue)))).Sum(depth => depth) == 0,
            "all was consumed");
    }

    private static async Task HearPagesAsync(Witness witness, HttpClient http)
    {
        foreach (var page in new[] { StatusEndpoint.Route, "/health/live", "/health/ready" })
        {
            using var answer = await http.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            witness.Hear("page", page, $"{answer.Headers}{await answer.Content.ReadAsStringAsync()}");
        }

        await foreach (var result in new ReceiverCheck(http, http.BaseAddress!, TimeProvider.System).RunAsync(CancellationToken.None))
        {
            witness.Hear("line of the doctor", "bridge doctor", result.ToString());
        }

        witness.Measure();
    }
}
