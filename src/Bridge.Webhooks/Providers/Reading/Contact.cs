using Bridge.Contracts.Customers;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Puts a person together from what a provider tells in several places.</summary>
internal static class Contact
{
    /// <returns>Null without an e-mail address.</returns>
    public static ContactDetails? From(string? email, string? name, string? phone)
        => FirstText(email) is { } address ? new ContactDetails { Email = address, Name = FirstText(name), Phone = FirstText(phone) } : null;

    /// <summary>The first that is more than white space, without white space around it.</summary>
    public static string? FirstText(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!string.IsNullOrWhiteSpace(candidate))
                return candidate.Trim();
        }

        return null;
    }
}
