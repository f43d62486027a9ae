using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Privileges;

/// <summary>A user as the management API takes it.</summary>
internal sealed record UserRequest(string Password, string Tags);

/// <summary>Its rights in a virtual host, as regular expressions.</summary>
internal sealed record RightsRequest(string Configure, string Write, string Read);

/// <summary>How they are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(RightsRequest))]
internal sealed partial class PrivilegesJson : JsonSerializerContext;
