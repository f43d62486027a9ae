using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.CrmSync.HubSpot;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HubSpotUpsert))]
[JsonSerializable(typeof(HubSpotAnswer))]
internal sealed partial class HubSpotJson : JsonSerializerContext;
