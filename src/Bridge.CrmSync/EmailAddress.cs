using System.Net.Mail;

namespace Bridge.CrmSync;

/// <summary>One way of writing for one address.</summary>
internal static class EmailAddress
{
    /// <summary>The longest path that SMTP carries, without its angle brackets (RFC 5321, 4.5.3.1.3).</summary>
    internal const int Length = 254;

    /// <summary>The address in lower case without surrounding space; null where the text is no address.</summary>
    /// <remarks>
    /// RFC 5321 lets a mail server tell cases of the part before the @ apart. CRMs do not: HubSpot keeps addresses in lower case.
    /// </remarks>
    internal static string? Normalize(string text)
    {
        var address = text.Trim().ToLowerInvariant();
        return address.Length <= Length && !address.Any(char.IsControl) && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address
            ? address
            : null;
    }
}
