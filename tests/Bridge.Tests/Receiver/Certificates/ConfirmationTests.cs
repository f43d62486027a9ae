using System.Net;
using System.Text;
using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Receiver;
using Bridge.Receiver.Certificates;
using Bridge.Tests.Webhooks;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.Receiver.Certificates;

/// <summary>The receiver over HTTP: what it confirms to Amazon SNS, and what it answers where a certificate cannot be had.</summary>
public sealed class ConfirmationTests : IAsyncLifetime, IDisposable
{
    private const string Subscribe = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=arn:aws:sns:eu-west-1:070301070302:kettle&Token=2336412f37";

    private readonly FakeInternet _internet = new();
    private readonly TestCertificates _certificates = new();
    private readonly SourceKeys _keys = SourceKeys.Create(ProviderCatalog.Find("aws-sns")!);
    private readonly SourceKeys _payPalKeys = SourceKeys.Create(ProviderCatalog.Find("paypal")!);
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var bridge = new BridgeBuilder("receiver") { Transport = BusTransport.InMemory };
        bridge.Configuration["ConnectionStrings:Postgres"] = "Host=nowhere";
        bridge.Web.WebHost.UseUrls("http://127.0.0.1:0");
        bridge.Configuration[ReceiverService.DrainDelayKey] = "0";
        bridge.Configuration["Sources:aws-sns:Provider"] = "aws-sns";
        bridge.Configuration["Sources:aws-sns:Secrets:0"] = _keys.Secret;
        bridge.Configuration["Sources:paypal:Provider"] = "paypal";
        bridge.Configuration["Sources:paypal:Secrets:0"] = _payPalKeys.Secret;
        bridge.AddReceiver();
        bridge.Services.AddSingleton<ICertificateSource>(_certificates);
        bridge.Services.AddHttpClient(nameof(SubscriptionClient)).ConfigurePrimaryHttpMessageHandler(() => _internet);
        _app = bridge.Build();
        await _app.StartAsync();
        _certificates.Learn(ProviderCatalog.Find("aws-sns")!, _keys);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public void Dispose() => _internet.Dispose();

    [Fact]
    public async Task A_signed_confirmation_of_a_configured_topic_is_confirmed_at_its_own_address()
    {
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("aws-sns", Sign(Confirmation(Subscribe), _keys))).StatusCode);
        Assert.Equal([Subscribe], _internet.Asked.Select(asked => asked.OriginalString));
    }

    [Theory]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_Amazon_does_not_take_is_to_be_asked_again(HttpStatusCode status)
    {
        _internet.Answers(status);
        var answer = await PostAsync("aws-sns", Sign(Confirmation(Subscribe), _keys));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter!.Delta);
        Assert.Single(_internet.Asked);
    }

    [Fact]
    public async Task A_confirmation_that_is_not_rightly_signed_is_refused_and_nobody_is_called()
    {
        var signed = Sign(Confirmation(Subscribe), _keys);
        var changed = signed with { Body = Encoding.UTF8.GetBytes(Play.Text(signed.Body).Replace("Token=2336", "Token=9999", StringComparison.Ordinal)) };

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("aws-sns", changed)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("aws-sns", Confirmation(Subscribe))).StatusCode);
        Assert.Empty(_internet.Asked);
    }

    [Fact]
    public async Task A_confirmation_of_a_topic_of_somebody_else_is_refused_before_anything_is_fetched()
    {
        var provider = ProviderCatalog.Find("aws-sns")!;
        var others = _certificates.Learn(provider, SourceKeys.Create(provider));

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("aws-sns", Sign(Confirmation(Subscribe), others))).StatusCode);
        Assert.Empty(_certificates.Asked);
        Assert.Empty(_internet.Asked);
    }

    [Theory]
    [InlineData("http://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=arn&Token=1")]
    [InlineData("https://sns.eu-west-1.amazonaws.com.evil.example/?Action=ConfirmSubscription&TopicArn=arn&Token=1")]
    [InlineData("https://sns.s3-eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=arn&Token=1")]
    [InlineData("https://sns.eu-west-1.amazonaws.com@evil.example/?Action=ConfirmSubscription&TopicArn=arn&Token=1")]
    [InlineData("https://sns.eu-west-1.amazonaws.com:8443/?Action=ConfirmSubscription&TopicArn=arn&Token=1")]
    [InlineData("https://sns.eu-west-1.amazonaws.com/?Action=DeleteTopic&TopicArn=arn&Token=1")]
    [InlineData("https://169.254.169.254/?Action=ConfirmSubscription&TopicArn=arn&Token=1")]
    public async Task Even_where_it_is_signed_no_other_address_is_called_and_no_event_made_of_it(string address)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync("aws-sns", Sign(Confirmation(address), _keys))).StatusCode);
        Assert.Empty(_internet.Asked);
    }

    [Fact]
    public async Task A_webhook_whose_certificate_cannot_be_had_is_to_come_again_and_blames_nobody()
    {
        var provider = ProviderCatalog.Find("paypal")!;
        var signed = WebhookSigner.For(provider, _payPalKeys.SigningSecret, null).Sign(provider.Samples[0].Write(new() { OccurredAt = Now }), Now);
        _certificates.Add(SampleCertificate.Of(provider, _payPalKeys.SigningSecret)!.Address.OriginalString, new(CertificateOutcome.Unreachable));
        for (var i = 0; i < 100; i++)
        {
            var answer = await PostAsync("paypal", signed);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter!.Delta);
        }

        _certificates.Learn(provider, _payPalKeys);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("paypal", signed)).StatusCode);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static SampleRequest Confirmation(string address) => new(
        Encoding.UTF8.GetBytes($$"""
            {"Type":"SubscriptionConfirmation","MessageId":"0b6c1c9f-8a3e-4a57-9e0c-0c1e6c1b7f10","Token":"2336412f37","Message":"Confirm it.","SubscribeURL":"{{address}}"}
            """),
        Play.Headers(("Content-Type", "text/plain; charset=UTF-8")));

    private static SampleRequest Sign(SampleRequest request, SourceKeys keys) => WebhookSigner.For(ProviderCatalog.Find("aws-sns")!, keys.SigningSecret, null).Sign(request, Now);

    private async Task<HttpResponseMessage> PostAsync(string source, SampleRequest sent)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(_app.Urls.First()), $"/webhooks/{source}")) { Content = new ReadOnlyMemoryContent(sent.Body) };
        foreach (var (name, value) in sent.Headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value));
        }

        return await http.SendAsync(request);
    }
}
