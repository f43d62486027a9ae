using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Receiver.Status;

/// <summary>How the status is written and read.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReceiverStatus))]
public sealed partial class StatusJson : JsonSerializerContext;
