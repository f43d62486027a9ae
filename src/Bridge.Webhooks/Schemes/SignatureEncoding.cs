namespace Bridge.Webhooks.Schemes;

/// <summary>How the bytes of a signature are written.</summary>
public enum SignatureEncoding
{
    /// <summary>Hexadecimal, in any case (RFC 4648, section 8).</summary>
    Hex,

    /// <summary>Base64 with padding and zero trailing bits (RFC 4648, sections 3.5 and 4).</summary>
    Base64,
}
