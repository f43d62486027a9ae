using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(WooCommerceOrder))]
[JsonSerializable(typeof(WooCommerceCustomer))]
[JsonSerializable(typeof(WooCommerceProduct))]
internal sealed partial class WooCommerceJson : JsonSerializerContext;
