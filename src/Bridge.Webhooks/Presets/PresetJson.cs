using System.Text.Json.Serialization;

namespace Bridge.Webhooks.Presets;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Preset))]
internal sealed partial class PresetJson : JsonSerializerContext;
