namespace Bridge.Webhooks;

/// <summary>What came of verifying a request. For logs and metrics only: a sender is never told which it was.</summary>
public enum Verdict
{
    /// <summary>The header or field that should hold the signature is absent or empty.</summary>
    MissingSignature,

    /// <summary>The signature cannot be read: wrong label, wrong length, not hexadecimal or base64, several where one is due, more than 16.</summary>
    MalformedSignature,

    /// <summary>No signature fits any secret: another secret, or changed bytes.</summary>
    WrongSignature,

    /// <summary>The signature covers a header or a field that is absent or ambiguous.</summary>
    MissingPart,

    /// <summary>The time that the signature covers is absent.</summary>
    MissingTimestamp,

    /// <summary>The time that the signature covers cannot be read, or is there twice.</summary>
    MalformedTimestamp,

    /// <summary>Rightly signed, but longer ago than the tolerance.</summary>
    Stale,

    /// <summary>Rightly signed, but further in the future than the tolerance.</summary>
    TooEarly,

    /// <summary>A header or a field does not hold a value that is required, for example a version of the signature or a topic.</summary>
    UnmetRequirement,

    /// <summary>The certificate stands at an address that is not the provider's, or there is none, or it is none of the provider's.</summary>
    WrongCertificate,

    /// <summary>The certificate cannot be had now, so nothing can be said: the sender shall come again.</summary>
    Undecided,

    /// <summary>Rightly signed, and in time.</summary>
    Accepted,
}
