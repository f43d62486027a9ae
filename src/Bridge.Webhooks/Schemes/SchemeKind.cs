namespace Bridge.Webhooks.Schemes;

/// <summary>The family of a signature.</summary>
public enum SchemeKind
{
    /// <summary>HMAC (RFC 2104) of the message under the secret.</summary>
    Hmac,

    /// <summary>Plain digest of a message that contains the secret.</summary>
    Digest,
}
