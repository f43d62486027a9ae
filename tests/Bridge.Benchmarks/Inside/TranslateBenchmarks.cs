using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Bridge.Webhooks;

namespace Bridge.Benchmarks.Inside;

/// <summary>Translating a verified body.</summary>
public class TranslateBenchmarks : InsideBenchmarks
{
    private VerifiedWebhook _webhook = null!;

    /// <inheritdoc />
    public override void Sign()
    {
        base.Sign();
        _webhook = Sample.Verify().Webhook ?? throw new InvalidOperationException("A sample is rightly signed.");
    }

    /// <summary>As the receiver does it.</summary>
    /// <returns>How many messages it gives.</returns>
    [Benchmark]
    public int Bridge() => Sample.Source.Translate(_webhook).Messages.Count;

    /// <summary>What no way of translating can do without.</summary>
    /// <returns>The kind of the body.</returns>
    [Benchmark(Baseline = true, Description = "JsonDocument.Parse alone")]
    public JsonValueKind Parse()
    {
        using var document = JsonDocument.Parse(Sample.Request.Body);
        return document.RootElement.ValueKind;
    }
}
