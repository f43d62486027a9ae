using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(ShopifyEnvelope))]
[JsonSerializable(typeof(ShopifyOrder))]
[JsonSerializable(typeof(ShopifyCustomer))]
[JsonSerializable(typeof(ShopifyRefund))]
[JsonSerializable(typeof(ShopifyFulfillment))]
[JsonSerializable(typeof(ShopifyProduct))]
[JsonSerializable(typeof(ShopifyDeletion))]
[JsonSerializable(typeof(ShopifyStockLevel))]
internal sealed partial class ShopifyJson : JsonSerializerContext;
