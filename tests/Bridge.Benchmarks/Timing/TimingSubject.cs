using Bridge.Webhooks;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Benchmarks.Timing;

/// <summary>One way of verifying, and requests that it refuses.</summary>
internal sealed class TimingSubject
{
    // So many that no branch predictor learns one by heart.
    private const int Variants = 256;

    private const string Secret = "bridge:a-secret-of-the-benchmarks";

    private readonly Func<WebhookRequest, bool> _accepts;

    private TimingSubject(string name, Func<WebhookRequest, bool> accepts, Func<int, WebhookRequest> forge)
    {
        Name = name;
        _accepts = accepts;
        Classes = [.. Enumerable.Range(0, 3).Select(kind => Enumerable.Range(0, Variants).Select(_ => forge(kind)).ToArray())];
    }

    internal string Name { get; }

    /// <summary>Requests whose signature has a wrong first byte; the first byte right and others wrong; only the last byte wrong.</summary>
    internal IReadOnlyList<WebhookRequest[]> Classes { get; }

    /// <summary>A scheme as a source verifies it.</summary>
    internal static TimingSubject Of(string name, SignatureScheme scheme, Random random)
    {
        var source = WebhookSource.Create("timing", new() { Provider = "widgetjar", Secrets = [Secret], Scheme = scheme });
        return new(name, request => Accepts(source, request), kind => Forge(scheme, kind, random));
    }

    /// <summary>What must be noticed: the right signature, compared as text until the first difference.</summary>
    internal static TimingSubject Leaky(SignatureScheme hmac, Random random)
        => new("control: compared until the first difference", LeakyComparison.Accepts, kind => Forge(hmac, kind, random));

    /// <summary>Judges one request.</summary>
    /// <exception cref="InvalidOperationException">It was accepted.</exception>
    internal void Refuse(WebhookRequest request)
    {
        if (_accepts(request))
        {
            throw new InvalidOperationException($"{Name} accepted a forged request.");
        }
    }

    private static bool Accepts(WebhookSource source, WebhookRequest request)
    {
        var verification = source.VerifyAsync(request);
        return verification.IsCompletedSuccessfully ? verification.Result.IsAccepted : throw new InvalidOperationException("A shared secret is verified with at once.");
    }

    private static WebhookRequest Forge(SignatureScheme scheme, int kind, Random random)
    {
        var at = TimeProvider.System.GetUtcNow();
        var sample = SampleCatalog.Get("widgetjar", SampleCatalog.All.First(sample => sample.Provider == "widgetjar").Event).Write(new() { OccurredAt = at });
        var signed = new WebhookSigner(scheme, Secret).Sign(sample, at);
        var header = signed.Headers.Names.Single(name => !sample.Headers.Names.Contains(name));
        signed.Headers.Set(header, SignatureText.Of(scheme).Forge(signed.Headers[header][0]!, kind, random));
        return new() { Method = signed.Method, Headers = signed.Headers, Body = signed.Body, ReceivedAt = at };
    }

    private static class LeakyComparison
    {
        internal static bool Accepts(WebhookRequest request)
        {
            var right = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Secret), request.Body.Span));
            var told = request.Headers["X-Signature"][0]!;
            for (var i = 0; i < right.Length; i++)
            {
                if (right[i] != told[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
