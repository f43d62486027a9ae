using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>What most of Shopify's bodies have.</summary>
internal record ShopifyEnvelope
{
    /// <summary>For example <c>gid://shopify/Order/820982911946154508</c>: the signature covers it, so it tells what the body really is.</summary>
    public string? AdminGraphqlApiId { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? UpdatedAt { get; init; }

    public bool IsA(string kind) => AdminGraphqlApiId?.StartsWith($"gid://shopify/{kind}/", StringComparison.Ordinal) is true;
}
