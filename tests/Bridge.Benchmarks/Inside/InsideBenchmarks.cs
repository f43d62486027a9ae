using BenchmarkDotNet.Attributes;

namespace Bridge.Benchmarks.Inside;

/// <summary>What the receiver does between reading and publishing, on one thread, for a webhook of each of three providers.</summary>
public abstract class InsideBenchmarks
{
    /// <summary>The provider and the kind of event of the sample.</summary>
    [Params("github push", "stripe payment_intent.succeeded", "shopify orders/create")]
    public string Webhook { get; set; } = "";

    private protected SignedSample Sample { get; private set; } = null!;

    /// <summary>Signs the sample.</summary>
    [GlobalSetup]
    public virtual void Sign()
    {
        var names = Webhook.Split(' ');
        Sample = new SignedSample(names[0], names[1]);
    }
}
