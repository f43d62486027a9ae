namespace Bridge.Contracts.Messaging;

/// <summary>How a message is sent.</summary>
public static class MessageChannel
{
    /// <summary>By e-mail.</summary>
    public const string Email = "email";

    /// <summary>As a text message to a telephone, MMS and RCS included.</summary>
    public const string Sms = "sms";

    /// <summary>By WhatsApp.</summary>
    public const string WhatsApp = "whatsapp";
}
