using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Receiver.Publishing.Audit;

/// <summary>How answers of the management API are read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BindingInfo[]))]
[JsonSerializable(typeof(QueueInfo[]))]
internal sealed partial class AuditJson : JsonSerializerContext;
