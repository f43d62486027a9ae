using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.PagerDuty;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(LongTextConverter)])]
[JsonSerializable(typeof(PagerDutyEnvelope))]
internal sealed partial class PagerDutyJson : JsonSerializerContext;
