using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Doctor;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(DoctorResult))]
internal sealed partial class DoctorJson : JsonSerializerContext;
