using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Alertmanager;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(LongTextConverter)])]
[JsonSerializable(typeof(AlertmanagerAlert))]
internal sealed partial class AlertmanagerJson : JsonSerializerContext;
