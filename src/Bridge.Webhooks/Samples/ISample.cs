namespace Bridge.Webhooks.Samples;

/// <summary>A webhook of our own writing, as a provider would send it.</summary>
public interface ISample
{
    /// <summary>The provider's name in lower case.</summary>
    string Provider { get; }

    /// <summary>The provider's own name of the kind of event.</summary>
    string Event { get; }

    /// <summary>Which of the things that the event can tell it tells, for example <c>completed</c>; empty where it tells one.</summary>
    string Variant => string.Empty;

    /// <summary>Writes the request, not yet signed.</summary>
    /// <exception cref="ArgumentException">A value that this provider cannot send, for example a Shopify order id that is no number.</exception>
    SampleRequest Write(SampleValues values);
}
