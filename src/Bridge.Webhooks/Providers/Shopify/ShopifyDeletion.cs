using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>What is left of something that was deleted: its id, and nothing else.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ShopifyDeletion
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }
}
