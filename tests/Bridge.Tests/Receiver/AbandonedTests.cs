using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Receiver;
using Bridge.Receiver.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.Receiver;

/// <summary>Publishes that nobody waits for any more.</summary>
public sealed class AbandonedTests : IAsyncDisposable
{
    private readonly VirtualClock _clock = new();
    private readonly TaskCompletionSource _publish = new();
    private readonly WebApplication _app;
    private readonly Abandoned _abandoned;

    public AbandonedTests()
    {
        var bridge = new BridgeBuilder("receiver") { Transport = BusTransport.InMemory };
        bridge.Configuration["ConnectionStrings:Postgres"] = "Host=127.0.0.1;Port=1";
        bridge.Configuration["Sources:widgetjar:Provider"] = "widgetjar";
        bridge.Configuration["Sources:widgetjar:Secrets:0"] = "a-secret-of-the-tests";
        bridge.AddReceiver();
        bridge.Services.AddSingleton<TimeProvider>(_clock);
        _app = bridge.Build();
        _abandoned = _app.Services.GetRequiredService<Abandoned>();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task One_that_ends_late_is_counted_until_then()
    {
        _abandoned.Watch(_publish.Task);
        Assert.Equal(1, _abandoned.Count);

        _publish.SetException(new InvalidOperationException());

        await NoneIsCountedAsync();
    }

    [Fact]
    public async Task One_that_hangs_for_longer_than_any_that_ends_is_not_counted_for_ever()
    {
        _abandoned.Watch(_publish.Task);
        _clock.Pass(Abandoned.Longest - TimeSpan.FromTicks(1));
        Assert.Equal(1, _abandoned.Count);

        _clock.Pass(TimeSpan.FromTicks(1));

        await NoneIsCountedAsync();
    }

    private async Task NoneIsCountedAsync()
    {
        while (_abandoned.Count > 0)
        {
            await Task.Yield();
        }
    }
}
