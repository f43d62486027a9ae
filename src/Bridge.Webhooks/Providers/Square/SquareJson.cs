using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Square;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(SquareEvent))]
internal sealed partial class SquareJson : JsonSerializerContext;
