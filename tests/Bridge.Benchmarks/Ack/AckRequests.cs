using System.Globalization;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Benchmarks.Ack;

/// <summary>Pushes to a repository as GitHub sends them, signed ahead: the sender's cryptography is not what is measured.</summary>
internal static class AckRequests
{
    internal const string Secret = "a-secret-of-the-benchmarks";

    private const string Provider = "github";
    private const int Different = 1000;

    internal static string Path => $"/webhooks/{Provider}";

    /// <summary>Different events, to be sent round and round.</summary>
    internal static IReadOnlyList<SampleRequest> All { get; } = [.. Enumerable.Range(0, Different).Select(Write)];

    private static SampleRequest Write(int number)
    {
        var at = TimeProvider.System.GetUtcNow();
        var values = new SampleValues { OccurredAt = at, EventId = string.Create(CultureInfo.InvariantCulture, $"benchmark-{number}") };
        return WebhookSigner.For(ProviderCatalog.Find(Provider)!, Secret).Sign(SampleCatalog.Get(Provider, "push").Write(values), at);
    }
}
