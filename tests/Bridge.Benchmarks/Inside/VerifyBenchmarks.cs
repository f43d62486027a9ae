using BenchmarkDotNet.Attributes;

namespace Bridge.Benchmarks.Inside;

/// <summary>Verifying a signature.</summary>
public class VerifyBenchmarks : InsideBenchmarks
{
    /// <summary>As the receiver does it.</summary>
    /// <returns>True.</returns>
    [Benchmark]
    public bool Bridge() => Sample.Verify().IsAccepted;

    /// <summary>What no way of verifying can do without.</summary>
    /// <returns>True.</returns>
    [Benchmark(Baseline = true, Description = "HMAC-SHA256 of the body alone")]
    public bool Hmac() => SignedSample.Hash(Sample.Request.Body.Span);
}
