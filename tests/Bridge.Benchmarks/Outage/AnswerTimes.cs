using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Benchmarks.Outage;

/// <summary>Measured histograms of answers, for the simulation: quantiles in seconds, evenly spaced from the shortest to the longest.</summary>
/// <param name="Publish">While the broker was there.</param>
/// <param name="Spool">While it was not.</param>
internal sealed partial record AnswerTimes(IReadOnlyList<double> Publish, IReadOnlyList<double> Spool)
{
    private const int Steps = 1000;

    internal static AnswerTimes Of(IEnumerable<TimeSpan> publish, IEnumerable<TimeSpan> spool) => new(Quantiles(publish), Quantiles(spool));

    /// <exception cref="IOException">The file cannot be read, or is no such file.</exception>
    internal static AnswerTimes Read(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            return JsonSerializer.Deserialize(stream, Json.Default.AnswerTimes)!;
        }
        catch (JsonException)
        {
            throw new IOException($"{file.Name} holds no times of answers: write it by outage --json {file.Name}");
        }
    }

    internal Task WriteAsync(Stream stream, CancellationToken cancellationToken) => JsonSerializer.SerializeAsync(stream, this, Json.Default.AnswerTimes, cancellationToken);

    private static double[] Quantiles(IEnumerable<TimeSpan> times)
    {
        var ordered = times.Order().ToArray();
        return ordered is [] ? [0, 0] : [.. Enumerable.Range(0, Steps + 1).Select(step => ordered[(int)((long)step * (ordered.Length - 1) / Steps)].TotalSeconds)];
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(AnswerTimes))]
    private sealed partial class Json : JsonSerializerContext;
}
