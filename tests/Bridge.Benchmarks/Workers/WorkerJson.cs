using System.Text.Json.Serialization;
using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Workers;

/// <summary>What a worker answers, on one line.</summary>
[JsonSerializable(typeof(Measurement))]
internal sealed partial class WorkerJson : JsonSerializerContext;
