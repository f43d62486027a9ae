using System.Text.Json;
using System.Text.Json.Serialization;
using Bridge.Persistence.Effects;

namespace Bridge.Demo;

/// <summary>The documents that the demo reads and writes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(DemoResult))]
[JsonSerializable(typeof(EffectReport))]
[JsonSerializable(typeof(StockRequest))]
internal sealed partial class DemoJson : JsonSerializerContext;

/// <summary>The body that sets the stock of an article.</summary>
/// <param name="Quantity">Pieces.</param>
internal sealed record StockRequest(int Quantity);
