using Bridge.Webhooks;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Benchmarks.Timing;

/// <summary>One way of verifying, and requests that it refuses.</summary>
internal sealed class TimingSubject
{
    /// <summary>0: the first byte wrong; 1: the first byte right, others wrong; 2: only the last byte wrong.</summary>
    internal const int Classes = 3;

    private const string Secret = "bridge:a-secret-of-the-benchmarks";

    private readonly Func<WebhookRequest, bool> _accepts;
    private readonly WebhookHeaders _headers;
    private readonly WebhookRequest _request;
    private readonly string _header;
    private readonly string _right;
    private readonly SignatureText _text;

    private TimingSubject(string name, SignatureScheme scheme, Func<WebhookRequest, bool> accepts)
    {
        var at = TimeProvider.System.GetUtcNow();
        var sample = SampleCatalog.All.First(sample => sample.Provider == "widgetjar").Write(new() { OccurredAt = at });
        var signed = new WebhookSigner(scheme, Secret).Sign(sample, at);
        (Name, _accepts, _headers, _text) = (name, accepts, signed.Headers, SignatureText.Of(scheme));
        _header = signed.Headers.Names.Single(name => !sample.Headers.Names.Contains(name));
        _right = signed.Headers[_header][0]!;
        _request = new() { Method = signed.Method, Headers = signed.Headers, Body = signed.Body, ReceivedAt = at };
    }

    internal string Name { get; }

    /// <summary>A scheme as a source verifies it.</summary>
    internal static TimingSubject Of(string name, SignatureScheme scheme)
    {
        var source = WebhookSource.Create("timing", new() { Provider = "widgetjar", Secrets = [Secret], Scheme = scheme });
        return new(name, scheme, request => Accepts(source, request));
    }

    /// <summary>What must be noticed: the right signature, compared as text until the first difference.</summary>
    internal static TimingSubject Leaky(SignatureScheme hmac) => new("control: compared until the first difference", hmac, LeakyComparison.Accepts);

    /// <summary>A wrong signature of a class, as it is sent.</summary>
    internal string Forge(int kind, Random random) => _text.Forge(_right, kind, random);

    /// <summary>Puts a signature into the one request that all are tried with, so that no class has a place in memory of its own.</summary>
    internal void Put(string signature) => _headers.Set(_header, signature);

    /// <summary>Judges the request.</summary>
    /// <exception cref="InvalidOperationException">It was accepted.</exception>
    internal void Refuse()
    {
        if (_accepts(_request))
        {
            throw new InvalidOperationException($"{Name} accepted a forged request.");
        }
    }

    private static bool Accepts(WebhookSource source, WebhookRequest request)
    {
        var verification = source.VerifyAsync(request);
        return verification.IsCompletedSuccessfully ? verification.Result.IsAccepted : throw new InvalidOperationException("A shared secret is verified with at once.");
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
