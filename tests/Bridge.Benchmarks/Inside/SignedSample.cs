using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Benchmarks.Inside;

/// <summary>A webhook as its provider sends it, and the source that takes it.</summary>
internal sealed class SignedSample
{
    private const string Secret = "a-secret-of-the-benchmarks";

    internal SignedSample(string provider, string @event)
    {
        var at = TimeProvider.System.GetUtcNow();
        var signed = WebhookSigner.For(ProviderCatalog.Find(provider)!, Secret).Sign(SampleCatalog.Get(provider, @event).Write(new() { OccurredAt = at }), at);
        Source = WebhookSource.Create(provider, new() { Provider = provider, Secrets = [Secret] });
        Request = new() { Method = "POST", Headers = signed.Headers, Body = signed.Body, ReceivedAt = at };
    }

    internal WebhookSource Source { get; }

    internal WebhookRequest Request { get; }

    /// <summary>Verifies it.</summary>
    internal Verification Verify()
    {
        var verification = Source.VerifyAsync(Request);
        return verification.IsCompletedSuccessfully ? verification.Result : throw new InvalidOperationException("A signature by HMAC is verified at once.");
    }

    /// <summary>The same by hand: the hash of the given bytes, and nothing else.</summary>
    internal static bool Hash(ReadOnlySpan<byte> signed)
    {
        Span<byte> hash = stackalloc byte[System.Security.Cryptography.HMACSHA256.HashSizeInBytes];
        return System.Security.Cryptography.HMACSHA256.HashData("a-secret-of-the-benchmarks"u8, signed, hash) == hash.Length;
    }
}
