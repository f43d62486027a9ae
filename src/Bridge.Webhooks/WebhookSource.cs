using System.Collections.Frozen;
using System.Net.Http.Headers;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Handshakes;
using Bridge.Webhooks.Mapping;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks;

/// <summary>One source, ready to verify and to translate. Safe for use by many threads.</summary>
public sealed class WebhookSource
{
    /// <summary>Stands among the content types where a body that tells none is taken: no media type reads so.</summary>
    public const string NoContentType = "none";

    private readonly IWebhookProvider _provider;
    private readonly IWebhookVerifier _verifier;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly HandshakeResponder _handshakes;
    private readonly FrozenSet<string> _kinds;

    internal WebhookSource(
        string name, WebhookSourceOptions options, IWebhookProvider provider, IReadOnlyDictionary<string, string> settings, IWebhookVerifier verifier, EventMaps maps)
    {
        Name = name;
        _provider = provider;
        _verifier = verifier;
        _settings = settings;
        Maps = maps;
        _kinds = KnownKinds.Of(provider, maps);
        _handshakes = new HandshakeResponder(provider.Handshakes, settings, verifier, hasSecret: options.Secrets.Count > 0);
        DedupScope = options.DedupScope ?? name;
        MaxBodyBytes = options.MaxBodyBytes;
        ContentTypes = options.ContentTypes.Count > 0 ? [.. options.ContentTypes] : provider.ContentTypes;
    }

    /// <summary>The name, the last segment of the URL.</summary>
    public string Name { get; }

    /// <summary>The provider's name in lower case.</summary>
    public string Provider => _provider.Name;

    /// <summary>Within which events are the same.</summary>
    public string DedupScope { get; }

    /// <summary>The largest body in bytes.</summary>
    public int MaxBodyBytes { get; }

    /// <summary>The media types that are taken.</summary>
    public IReadOnlyList<string> ContentTypes { get; }

    /// <summary>The body of the 200 that the provider waits for, as <c>text/plain</c>; null where it looks at the status alone.</summary>
    public string? AcceptedBody => _provider.AcceptedBody;

    /// <summary>True where the provider takes a 401 for one only without a body.</summary>
    public bool RefusesWithoutBody => _provider.RefusesWithoutBody;

    /// <summary>Checks a source.</summary>
    /// <returns>One sentence for each key that is wrong; empty where nothing is.</returns>
    public static IReadOnlyList<string> Validate(string name, WebhookSourceOptions options) => WebhookSourceBuilder.Build(name, options, out _);

    /// <summary>Builds a source.</summary>
    /// <exception cref="WebhookConfigurationException">A key is missing or wrong.</exception>
    public static WebhookSource Create(string name, WebhookSourceOptions options)
    {
        var errors = WebhookSourceBuilder.Build(name, options, out var source);
        return source ?? throw new WebhookConfigurationException(errors);
    }

    /// <summary>True where a body of that content type is taken: its media type is one of <see cref="ContentTypes" />, in UTF-8.</summary>
    /// <param name="contentType">The header's value; null or empty where there is none, which <see cref="NoContentType" /> takes.</param>
    public bool TakesContentType(string? contentType)
        => string.IsNullOrEmpty(contentType)
            ? ContentTypes.Contains(NoContentType)
            : MediaTypeHeaderValue.TryParse(contentType, out var parsed)
              && (parsed.CharSet is null || parsed.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
              && ContentTypes.Contains(parsed.MediaType, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a kind of event that Bridge or a map of the source knows by name; any other is text that the sender chose.</summary>
    public bool KnowsKind(string kind) => _kinds.Contains(kind);

    /// <summary>True for POST, and for the method of a handshake that the provider sends without a signature.</summary>
    public bool TakesMethod(string method) => method is "POST" || _provider.Handshakes.Any(handshake => !handshake.IsSigned && handshake.Method == method);

    /// <summary>Answers a handshake that the provider sends without a signature, whatever its method; nothing of it is to be published.</summary>
    /// <param name="request">The request; before its body is read an empty one, and again with it.</param>
    /// <returns>Null where it is no handshake, to be treated like any other request.</returns>
    public HandshakeAnswer? AnswerHandshake(WebhookRequest request) => _handshakes.Answer(request, secretIndex: null);

    /// <summary>Answers a handshake that the provider signs; nothing of it is to be published.</summary>
    /// <param name="verification">What came of verifying the request.</param>
    /// <returns>Null where it was not accepted, or is no handshake and is to be translated.</returns>
    public HandshakeAnswer? AnswerHandshake(Verification verification)
        => verification.Webhook is { } webhook ? _handshakes.Answer(webhook.Request, verification.SecretIndex) : null;

    /// <summary>Verifies the signature over the raw bytes; nothing of the body is believed before.</summary>
    /// <remarks>No certificate is fetched: what is signed with one stays <see cref="Verdict.Undecided" />.</remarks>
    public ValueTask<Verification> VerifyAsync(WebhookRequest request, CancellationToken cancellationToken = default)
        => VerifyAsync(request, NoCertificates.Instance, cancellationToken);

    /// <summary>Verifies the signature over the raw bytes; nothing of the body is believed before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="certificates">Where certificates come from, for providers that sign with them; the others never wait.</param>
    /// <param name="cancellationToken">Ends the wait for a certificate.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public ValueTask<Verification> VerifyAsync(WebhookRequest request, ICertificateSource certificates, CancellationToken cancellationToken)
    {
        var finding = _verifier.VerifyAsync(request, certificates, cancellationToken);
        return finding.IsCompletedSuccessfully ? new(Conclude(request, finding.Result)) : ConcludeAsync(request, finding);
    }

    /// <summary>The address at which a verified webhook asks to be confirmed before anything is sent to this source; null where it does not ask.</summary>
    public Uri? ConfirmationOf(VerifiedWebhook webhook) => (_provider.Signature as IConfirmingSignature)?.ConfirmationOf(webhook);

    /// <summary>
    /// Takes a request for verified without looking: for one that was verified when it came in, then spooled. Its signature may have
    /// become stale and its secret may have been rotated since.
    /// </summary>
    public VerifiedWebhook AssumeVerified(WebhookRequest request) => new(this, request);

    /// <summary>Turns a verified webhook into messages. Total: it throws on no body whatsoever.</summary>
    /// <exception cref="ArgumentException">The webhook was verified by another source.</exception>
    public Translation Translate(VerifiedWebhook webhook)
        => webhook.Source == this ? _provider.Translate(webhook) : throw new ArgumentException($"The webhook belongs to source '{webhook.Source.Name}'.");

    /// <summary>Typed messages for kinds of event that have none of their own.</summary>
    internal EventMaps Maps { get; }

    /// <summary>True where nothing is signed: the secret itself is sent.</summary>
    internal bool IsToken => _verifier.IsToken;

    /// <summary>True where the signature covers what stands at a place: only then may it tell a repeat.</summary>
    internal bool Signs(string place) => _verifier.Signs(place);

    internal string Setting(string name) => _settings[name];

    private async ValueTask<Verification> ConcludeAsync(WebhookRequest request, ValueTask<Finding> finding) => Conclude(request, await finding.ConfigureAwait(false));

    private Verification Conclude(WebhookRequest request, Finding finding)
        => finding.Verdict is Verdict.Accepted
            ? Verification.Accepted(new VerifiedWebhook(this, request), finding.SecretIndex)
            : Verification.Refused(finding.Verdict);
}
