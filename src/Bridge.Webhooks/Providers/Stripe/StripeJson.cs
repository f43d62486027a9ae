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
[JsonSerializable(typeof(StripeEvent<StripeRefund>))]
[JsonSerializable(typeof(StripeEvent<StripeDispute>))]
[JsonSerializable(typeof(StripeEvent<StripeCheckout>))]
[JsonSerializable(typeof(StripeEvent<StripeCustomer>))]
[JsonSerializable(typeof(StripeEvent<StripeInvoice>))]
[JsonSerializable(typeof(StripeEvent<StripeSubscription>))]
internal sealed partial class StripeJson : JsonSerializerContext;
