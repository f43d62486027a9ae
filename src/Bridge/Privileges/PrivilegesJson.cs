using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Privileges;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(RightsRequest))]
internal sealed partial class PrivilegesJson : JsonSerializerContext;
