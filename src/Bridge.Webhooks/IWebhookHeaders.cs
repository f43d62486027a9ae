namespace Bridge.Webhooks;

/// <summary>The headers of a request, whichever web framework read them.</summary>
public interface IWebhookHeaders
{
    /// <summary>The names that are present.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The lines of a header in their order; empty where it is absent.</summary>
    /// <param name="name">The header's name, in any case (RFC 9110, section 5.1).</param>
    IReadOnlyList<string?> this[string name] { get; }
}
