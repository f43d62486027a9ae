using Bridge.Webhooks.Handshakes;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers;

/// <summary>What Bridge knows of a provider in code: how it signs, and which bytes become which message. Holds no state.</summary>
public interface IWebhookProvider
{
    /// <summary>The name in lower case, unique in the catalogue.</summary>
    string Name { get; }

    /// <summary>The page that describes its webhooks; null where there is none.</summary>
    string? Page => null;

    /// <summary>How it signs; null where no scheme can say it and it is verified in code.</summary>
    SignatureScheme? Scheme { get; }

    /// <summary>How it signs where <see cref="Scheme" /> is null.</summary>
    internal ICodedSignature? Signature => null;

    /// <summary>What stands where a source has its secrets, in words.</summary>
    string SecretName => Signature?.SecretName ?? Scheme?.Kind switch
    {
        SchemeKind.EcdsaP256Sha256 or SchemeKind.Ed25519 => "public key",
        SchemeKind.Token => "token",
        _ => "signing secret",
    };

    /// <summary>When a request says that it was signed, of which nothing is believed yet; null where it does not say, or where a scheme tells how.</summary>
    DateTimeOffset? SignedAt(WebhookRequest request) => Signature?.SignedAt(request);

    /// <summary>True where a source must know the URL as it is registered.</summary>
    bool SignsUrl => Signature?.SignsUrl ?? Scheme?.Message.Contains("{url", StringComparison.Ordinal) ?? false;

    /// <summary>The media types that it sends.</summary>
    IReadOnlyList<string> ContentTypes => ["application/json"];

    /// <summary>What a source can tell it, each with its default.</summary>
    IReadOnlyDictionary<string, string> Settings => NoSettings;

    /// <summary>The kinds of event that it translates, by the provider's own names; each has a sample.</summary>
    IReadOnlyCollection<string> Kinds => [.. Samples.Select(sample => sample.Event).Distinct(StringComparer.Ordinal)];

    /// <summary>The places of the kind of event (<c>header:Name</c>, <c>json:/pointer</c>); none where the body, all of it signed, tells it.</summary>
    IReadOnlyList<string> KindIn => [];

    /// <summary>The places of the id of an event; none where the body tells a repeat.</summary>
    IReadOnlyList<string> IdIn => [];

    /// <summary>How long it waits for the answer; null where that is not known.</summary>
    TimeSpan? AnswerWithin => null;

    /// <summary>How often and how long it tries again, in words; null where that is not known.</summary>
    string? Retries => null;

    /// <summary>What is not sure, or not there yet; null where there is nothing of that kind.</summary>
    string? Caveat => null;

    /// <summary>The body of the 200 that it waits for, as <c>text/plain</c>; null where it looks at the status alone.</summary>
    string? AcceptedBody => null;

    /// <summary>Requests that only ask whether somebody is there, the first that fits wins.</summary>
    IReadOnlyList<Handshake> Handshakes => [];

    /// <summary>True where it takes a 401 for one only without a body.</summary>
    bool RefusesWithoutBody => false;

    /// <summary>Bodies as it sends them, of our own writing.</summary>
    IReadOnlyList<ISample> Samples { get; }

    /// <summary>Checks the settings of a source, and tells what is wrong with them.</summary>
    internal void Check(SourceSetup setup)
    {
    }

    /// <summary>Turns a verified webhook into messages. Total: it throws on no body whatsoever.</summary>
    Translation Translate(VerifiedWebhook webhook);

    private static readonly IReadOnlyDictionary<string, string> NoSettings = new Dictionary<string, string>();
}
