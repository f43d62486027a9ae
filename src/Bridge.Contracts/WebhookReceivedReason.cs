namespace Bridge.Contracts;

/// <summary>Why a webhook travels as <see cref="WebhookReceived" /> and not as a typed message.</summary>
public static class WebhookReceivedReason
{
    /// <summary>Bridge has no typed message for this kind of event.</summary>
    public const string NoTypedMessage = "no-typed-message";

    /// <summary>The signature is right, but the body cannot be read as what its type promises.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>An unsigned header names another kind of event than the signed body shows.</summary>
    public const string TypeMismatch = "type-mismatch";

    /// <summary>The typed message had nobody to consume it.</summary>
    public const string NoConsumer = "no-consumer";
}
