using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(StripeEnvelope))]
[JsonSerializable(typeof(StripeEvent<StripePaymentIntent>))]
[JsonSerializable(typeof(StripeEvent<StripeCharge>))]
[JsonSerializable(typeof(StripeEvent<StripeCustomer>))]
internal sealed partial class StripeJson : JsonSerializerContext;
