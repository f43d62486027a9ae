using System.Net;
using System.Net.Http.Json;
using Bridge.Sending;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Demo;

/// <summary>Plays the providers: writes a webhook, signs it and posts it over HTTP.</summary>
internal sealed class DemoClient(HttpClient http, DemoTarget target, TimeProvider time)
{
    private const string Inventory = "inventory";

    internal async Task<HttpStatusCode> SendAsync(DemoDelivery delivery, CancellationToken cancellationToken)
    {
        using var request = delivery switch
        {
            WebhookDelivery webhook => Write(webhook),
            StockCommand stock => Write(stock),
            _ => throw new NotSupportedException(delivery.GetType().Name),
        };
        using var answer = await http.SendAsync(request, cancellationToken);
        return answer.StatusCode;
    }

    private HttpRequestMessage Write(StockCommand stock) =>
        new(HttpMethod.Put, new Uri(target.Services[Inventory], $"/stock/{stock.Sku}"))
        {
            Content = JsonContent.Create(new StockRequest(stock.Quantity), DemoJson.Default.StockRequest),
        };

    private HttpRequestMessage Write(WebhookDelivery webhook)
    {
        var sample = SampleCatalog.Get(webhook.Source, webhook.Event).Write(webhook.Values);
        var secret = webhook.IsForged ? $"forged-{target.Secrets[webhook.Source]}" : target.Secrets[webhook.Source];
        var signed = WebhookSigner.For(ProviderCatalog.Find(webhook.Source)!, secret).Sign(sample, time.GetUtcNow());

        return HttpWebhook.Of(new Uri(target.Receiver, $"/webhooks/{webhook.Source}"), signed);
    }
}
