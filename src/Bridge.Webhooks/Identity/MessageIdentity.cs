namespace Bridge.Webhooks.Identity;

/// <summary>The id under which a message travels: a function of what the provider signed, so that a repeat has the same.</summary>
public static class MessageIdentity
{
    /// <summary>The namespace of Bridge's messages (RFC 9562, section 6.6). Frozen: another one would let every repeat act again.</summary>
    public static readonly Guid Namespace = new("ba597855-d09d-4b3b-b884-6d1e4526386b");

    /// <summary>The id of a message.</summary>
    /// <param name="scope">Within which the key is unique: the source's <c>DedupScope</c>. No line breaks.</param>
    /// <param name="key">The provider's id of the event where the signature covers it, else the body's hash. No line breaks.</param>
    /// <param name="contract">The type of the message.</param>
    /// <param name="item">The item of a batch; empty where there is none.</param>
    public static Guid Of(string scope, string key, Type contract, string item)
        => NameBasedGuid.Create(Namespace, $"{scope}\n{key}\n{contract.FullName}\n{item}");
}
