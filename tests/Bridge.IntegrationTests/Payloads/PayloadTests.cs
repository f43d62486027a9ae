using System.Net;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Publishing;
using Bridge.Tests.House;
using Bridge.Webhooks.Samples;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Bridge.IntegrationTests.Payloads;

/// <summary>Bodies out of a folder (<c>./test.sh payloads DIR</c>), by default those of our own samples, rightly signed.</summary>
[Collection(ServersCollection.Name)]
public sealed class PayloadTests(TestServers servers, ITestOutputHelper output)
{
    private const string Folder = "BRIDGE_PAYLOADS";

    // Hexadecimal, base64 and text at once: whatever the scheme reads it as.
    private const string Secret = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private const string PublicUrl = "https://hooks.example.com/webhooks/payloads";

    private readonly PromisedMessages _promised = new(Repository.Read("docs/messages.md"));

    [Fact]
    public async Task Every_payload_is_answered_200_and_becomes_what_its_page_promises()
    {
        var files = Files();
        await using var receiver = await StartAsync(await servers.NewVirtualHostAsync(), files.Select(file => file.Provider).Distinct());
        var published = new PublishedWebhooks();
        receiver.Services.GetRequiredService<IBus>().ConnectPublishObserver(published);

        var faults = new List<string>();
        List<string> noEvents = [];
        var (answered, typed) = (0, 0);
        foreach (var file in files)
        {
            var status = await PostAsync(receiver.Http, file);
            var messages = published.Take();
            answered += status == HttpStatusCode.OK ? 1 : 0;
            typed += messages.Exists(message => message is not Contracts.WebhookReceived) ? 1 : 0;
            noEvents.AddRange(messages.Where(_promised.IsNoEvent).Take(1).Select(_ => $"{file.Provider}/{file.Event}"));
            faults.AddRange(Faults(file, status, messages).Select(fault => $"{file.Provider}/{file.Event}: {fault}"));
        }

        output.WriteLine($"payloads: {files.Count} files, {answered} answered 200, {files.Count - faults.Count} as promised, {typed} with a typed message, {noEvents.Count} no event");
        noEvents.ForEach(name => output.WriteLine($"no event: {name}"));
        Assert.Empty(faults);
        Assert.NotEmpty(files);
    }

    private IEnumerable<string> Faults(PayloadFile file, HttpStatusCode status, List<Contracts.IWebhookMessage> messages)
    {
        if (status != HttpStatusCode.OK)
        {
            yield return $"answered {(int)status}";
        }

        foreach (var fault in messages.Select(_promised.Fault).OfType<string>().Distinct())
        {
            yield return fault;
        }
    }

    private static List<PayloadFile> Files()
    {
        if (Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder)
        {
            return [.. PayloadFile.All(folder)];
        }

        var values = new SampleValues { OccurredAt = TimeProvider.System.GetUtcNow() };
        return
        [
            .. from sample in SampleCatalog.All
               where sample.Provider is "github" or "shopify" or "stripe" or "pagerduty"
               let request = sample.Write(values)
               where request.Headers["Content-Type"] is ["application/json"]
               select new PayloadFile(sample.Provider, sample.Event.Replace('/', '.'), request.Body.ToArray()),
        ];
    }

    private static Task<ReceiverHost> StartAsync(Uri broker, IEnumerable<string> providers) =>
        ReceiverHost.StartAsync(broker, replace: NobodyConsumes, prepare: bridge =>
        {
            foreach (var provider in providers)
            {
                bridge.Configuration[$"Sources:{provider}:Provider"] = provider;
                bridge.Configuration[$"Sources:{provider}:Secrets:0"] = Secret;
                bridge.Configuration[$"Sources:{provider}:PublicUrl"] = PublicUrl;
            }
        });

    /// <summary>No consumer runs here: a message that is known to have one would be answered 503 until its queue is there.</summary>
    private static void NobodyConsumes(IServiceCollection services) => services.AddSingleton(new ConsumedMessages([]));

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, PayloadFile file)
    {
        using var request = SignedWebhook.Of(file.Provider, file.Body, file.Headers(), Secret, url: PublicUrl);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
