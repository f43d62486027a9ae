using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Opsgenie;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(LongTextConverter)])]
[JsonSerializable(typeof(OpsgenieEnvelope))]
internal sealed partial class OpsgenieJson : JsonSerializerContext;
