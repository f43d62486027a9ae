using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bridge.Contracts;
using Bridge.Contracts.Orders;
using Bridge.Tests.House;
using Bridge.Webhooks;
using Bridge.Webhooks.Mapping;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;
using Microsoft.Extensions.Configuration;

namespace Bridge.Tests.Webhooks.Mapping;

/// <summary>The example of docs/add-a-provider.md, played as it stands there.</summary>
public sealed partial class MapPageTests
{
    private static readonly string Page = Repository.Read("docs/add-a-provider.md");

    [Fact]
    public void The_example_of_the_page_does_what_the_page_says()
    {
        var (body, settings, expected) = Example(Page);

        var placed = Play.Single<OrderPlaced>(Translate(body, settings));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), Written(placed)), Written(placed).ToJsonString());
        Assert.Equal(
            ("ticketbooth", "tb_481", "booking.paid", new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.Zero)),
            (placed.Webhook.Provider, placed.Webhook.EventId, placed.Webhook.EventType, placed.Webhook.OccurredAt));
    }

    [Fact]
    public void An_example_that_does_something_else_is_caught()
    {
        var (body, settings, expected) = Example(Page.Replace("Fields__Lines__Sku=/kind", "Fields__Lines__Sku=/count", StringComparison.Ordinal));

        Assert.False(JsonNode.DeepEquals(JsonNode.Parse(expected), Written(Play.Single<OrderPlaced>(Translate(body, settings)))));
    }

    private static (string Body, string Settings, string Expected) Example(string page)
    {
        var section = page[page.IndexOf("\n## Without code\n", StringComparison.Ordinal)..];
        return Fence().Matches(section).Take(3).Select(match => match.Groups[1].Value).ToArray() is [var body, var settings, var expected] ? (body, settings, expected) : default;
    }

    private static Translation Translate(string body, string settings)
    {
        var all = settings.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Replace("__", ":", StringComparison.Ordinal).Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
        var section = new ConfigurationBuilder().AddInMemoryCollection(all).Build().GetSection("Sources").GetChildren().Single();
        var options = section.Get<WebhookSourceOptions>()!;
        var source = WebhookSource.Create(section.Key, options);

        var signed = new WebhookSigner(options.Scheme!, options.Secrets[0]).Sign(new SampleRequest(Encoding.UTF8.GetBytes(body), []), Play.Now);
        var verification = source.Verify(Play.Request(signed.Headers, signed.Body));
        Assert.Equal(Verdict.Accepted, verification.Verdict);
        return source.Translate(verification.Webhook!);
    }

    private static JsonObject Written(OrderPlaced placed)
    {
        var message = (JsonObject)JsonSerializer.SerializeToNode(placed, MappingJson.Default.OrderPlaced)!;
        message.Remove(nameof(IWebhookMessage.Webhook));
        return message;
    }

    [GeneratedRegex(@"^```(?:json|console)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
