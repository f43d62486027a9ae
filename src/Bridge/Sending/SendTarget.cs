using Bridge.Webhooks.Schemes;

namespace Bridge.Sending;

/// <summary>Who gets a sample, and how it is signed.</summary>
/// <param name="Url">Where it is posted to.</param>
/// <param name="SigningSecret">What it is signed with.</param>
/// <param name="RegisteredUrl">The URL that is signed, where one is.</param>
/// <param name="Scheme">How it is signed, where the source signs otherwise than its provider; else null.</param>
internal sealed record SendTarget(Uri Url, string SigningSecret, string RegisteredUrl, SignatureScheme? Scheme = null)
{
    public override string ToString() => Url.AbsoluteUri;
}
