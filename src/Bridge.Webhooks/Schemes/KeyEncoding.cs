namespace Bridge.Webhooks.Schemes;

/// <summary>How the text of a secret becomes the bytes of a key.</summary>
public enum KeyEncoding
{
    /// <summary>The text's own UTF-8 bytes, even where it looks encoded.</summary>
    Utf8,

    /// <summary>Hexadecimal, in any case.</summary>
    Hex,

    /// <summary>Base64; padding may be absent and the URL-safe alphabet is taken too, because people copy it so.</summary>
    Base64,
}
