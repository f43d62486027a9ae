using System.Text.Json.Serialization;

namespace Bridge.Receiver.Spooling;

[JsonSerializable(typeof(Dictionary<string, IReadOnlyList<string?>>))]
internal sealed partial class SpoolJson : JsonSerializerContext;
