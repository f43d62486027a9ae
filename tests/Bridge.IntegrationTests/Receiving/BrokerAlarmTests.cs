using System.Net.Http.Json;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Receiving.Spooling;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices;
using Bridge.Receiver.Status;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>The receiver knows that its broker takes nothing before a webhook has to find out.</summary>
[Collection(ServersCollection.Name)]
public sealed class BrokerAlarmTests(TestServers servers) : IAsyncLifetime, IDisposable
{
    private readonly LogLines _log = new();
    private RabbitMqServer _broker = null!;
    private ReceiverHost _receiver = null!;

    public static TheoryData<string, string[], string[]> Alarms => new()
    {
        { "blocked: low on memory", ["set_vm_memory_high_watermark", "0.00001"], ["set_vm_memory_high_watermark", "0.4"] },
        { "blocked: low on disk", ["set_disk_free_limit", "100000GB"], ["set_disk_free_limit", "50MB"] },
    };

    public async Task InitializeAsync()
    {
        _broker = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false });
        _receiver = await ReceiverHost.StartAsync(
            _broker.Uri, postgres: await servers.NewSpoolAsync(), prepare: bridge => bridge.Web.Logging.AddProvider(_log));
    }

    public async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _broker.DisposeAsync();
    }

    public void Dispose() => _log.Dispose();

    [Theory]
    [MemberData(nameof(Alarms))]
    public async Task An_alarm_opens_the_breaker_without_a_webhook_and_its_end_closes_it(string because, string[] raise, string[] clear)
    {
        using var measured = new Measurements(_receiver.Services);

        await _broker.CtlAsync(raise);
        await UntilAsync(because);
        await SpoolFixture.PostAsync(_receiver, 1);

        Assert.Equal(1, measured.Times("bridge.messages.not_kept", "outcome=BreakerOpen"));
        Assert.Equal(0, measured.Times("bridge.messages.not_kept", "outcome=TimedOut"));
        Assert.Equal(1, measured.Now("bridge.broker.blocked"));

        await _broker.CtlAsync(clear);
        await UntilAsync(null);
        await SpoolFixture.PostAsync(_receiver, 2);

        Assert.Equal(1, measured.Times("bridge.messages.not_kept"));
        Assert.Equal(0, measured.Now("bridge.broker.blocked"));
        Assert.Single(_log.All, line => line.StartsWith("Error: The broker takes no messages, ", StringComparison.Ordinal));
        Assert.Single(_log.All, line => line.StartsWith("Information: The alarm of the broker has ended", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broker_that_dies_opens_the_breaker_without_a_webhook_and_is_watched_again_once_it_is_back()
    {
        await SpoolFixture.PostAsync(_receiver, 1);

        _broker.Kill();
        await UntilAsync("out of reach: ");
        await _broker.RestartAsync();
        await UntilAsync(null);

        await _broker.CtlAsync(["set_vm_memory_high_watermark", "0.00001"]);
        await UntilAsync("blocked: low on memory");
    }

    private Task UntilAsync(string? because) => Patience.Until(
        async () => (await _receiver.Http.GetFromJsonAsync(StatusEndpoint.Route, StatusJson.Default.ReceiverStatus))!.Spool.Because is var told && (because is null ? told is null : told?.StartsWith(because, StringComparison.Ordinal) == true),
        $"the breaker was {because ?? "closed"}");
}
