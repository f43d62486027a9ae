using System.Net;
using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Receiver;
using Bridge.Receiver.Certificates;
using Bridge.Receiver.Spooling;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Signing;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.Receiver;

/// <summary>How long a provider waits from the last byte of its body, whatever hangs. No time passes but what a test lets pass.</summary>
public sealed class DeadlineTests : IAsyncLifetime
{
    private static readonly IWebhookProvider PayPal = ProviderCatalog.Find("paypal")!;

    private readonly VirtualClock _clock = new();
    private readonly SourceKeys _keys = SourceKeys.Create(PayPal);
    private readonly SlowCertificates _certificates;
    private Task _spool = new TaskCompletionSource().Task;
    private WebApplication _app = null!;

    public DeadlineTests() => _certificates = new SlowCertificates(SampleCertificate.Of(PayPal, _keys.SigningSecret)!.File, _clock);

    public async Task InitializeAsync()
    {
        var bridge = new BridgeBuilder("receiver") { Transport = BusTransport.InMemory };
        bridge.Configuration["ConnectionStrings:Postgres"] = "Host=127.0.0.1;Port=1";
        bridge.Web.WebHost.UseUrls("http://127.0.0.1:0");
        bridge.Configuration[ReceiverService.DrainDelayKey] = "0";
        bridge.Configuration["Sources:paypal:Provider"] = PayPal.Name;
        bridge.Configuration["Sources:paypal:Secrets:0"] = _keys.Secret;
        bridge.AddReceiver();
        bridge.Services.AddSingleton<TimeProvider>(_clock);
        bridge.Services.AddSingleton<ICertificateSource>(_certificates);
        bridge.Services.AddSingleton<InsertRows>(_ => _spool);
        _app = bridge.Build();
        await _app.StartAsync();
        _app.Services.GetRequiredService<IBus>().ConnectPublishObserver(new StuckBroker());
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_broker_that_hangs_is_given_700_ms_before_the_spool_has_it()
    {
        _spool = Task.CompletedTask;
        var answer = PostAsync();
        await PassAsync(Limits.Publish);

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        Assert.Equal(TimeSpan.FromMilliseconds(700), _clock.Elapsed);
    }

    [Fact]
    public async Task A_spool_that_hangs_too_is_given_500_ms_before_the_provider_is_told_to_come_again()
    {
        var answer = PostAsync();
        await PassAsync(Limits.Publish);
        await PassAsync(Limits.Spool);

        await ComesAgainAsync(answer);
        Assert.Equal(TimeSpan.FromMilliseconds(1200), _clock.Elapsed);
    }

    [Fact]
    public async Task A_certificate_that_comes_late_leaves_the_spool_what_is_left_of_two_seconds()
    {
        _certificates.Takes = CertificateStore.Patience - TimeSpan.FromMilliseconds(1);
        var answer = PostAsync();
        await PassAsync(_certificates.Takes);
        await PassAsync(Limits.Publish);
        await _clock.IsAwaitedAsync(Limits.Spool);
        await PassAsync(Limits.Stop - _clock.Elapsed);

        await ComesAgainAsync(answer);
        Assert.True(_clock.Elapsed < Limits.Answer);
    }

    [Fact]
    public async Task A_certificate_that_never_comes_is_given_up_within_two_seconds()
    {
        _certificates.Takes = Timeout.InfiniteTimeSpan;
        var answer = PostAsync();
        await PassAsync(Limits.Stop);

        await ComesAgainAsync(answer);
        Assert.True(_clock.Elapsed < Limits.Answer);
    }

    [Fact]
    public void The_answer_has_two_seconds() => Assert.Equal(TimeSpan.FromSeconds(2), Limits.Answer);

    private static async Task ComesAgainAsync(Task<HttpResponseMessage> posted)
    {
        using var answer = await posted;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter!.Delta);
    }

    /// <summary>Lets time pass once somebody waits for its end.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        await _clock.IsAwaitedAsync(time);
        _clock.Pass(time);
    }

    private async Task<HttpResponseMessage> PostAsync()
    {
        var now = _clock.GetUtcNow();
        var signed = WebhookSigner.For(PayPal, _keys.SigningSecret, null).Sign(PayPal.Samples[0].Write(new() { OccurredAt = now }), now);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(_app.Urls.First()), "/webhooks/paypal")) { Content = new ReadOnlyMemoryContent(signed.Body) };
        foreach (var (name, value) in signed.Headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value));
        }

        return await http.SendAsync(request);
    }

    /// <summary>A certificate that takes its time.</summary>
    private sealed class SlowCertificates(CertificateFile file, TimeProvider time) : ICertificateSource
    {
        internal TimeSpan Takes { get; set; }

        public async ValueTask<CertificateFile> GetAsync(Uri address, CancellationToken cancellationToken)
        {
            await Task.Delay(Takes, time, cancellationToken);
            return file;
        }
    }

    /// <summary>A broker that takes nothing and says nothing.</summary>
    private sealed class StuckBroker : IPublishObserver
    {
        public Task PrePublish<T>(PublishContext<T> context)
            where T : class => new TaskCompletionSource().Task;

        public Task PostPublish<T>(PublishContext<T> context)
            where T : class => Task.CompletedTask;

        public Task PublishFault<T>(PublishContext<T> context, Exception exception)
            where T : class => Task.CompletedTask;
    }
}
