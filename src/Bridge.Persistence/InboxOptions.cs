using System.ComponentModel.DataAnnotations;

namespace Bridge.Persistence;

/// <summary>Settings of the inbox, section <c>Inbox</c>. They hold for every service of a process.</summary>
public sealed class InboxOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Inbox";

    /// <summary>How long a message is remembered: a copy that arrives within it acts once. 3 to 90 days.</summary>
    /// <remarks>
    /// At least as long as providers send again: Stripe for 3 days, GitHub by hand for 3 days
    /// (https://docs.stripe.com/webhooks#behaviors, https://docs.github.com/en/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks).
    /// </remarks>
    [Range(typeof(TimeSpan), "3.00:00:00", "90.00:00:00", ErrorMessage = "must lie between 3 and 90 days, written as 7.00:00:00")]
    public TimeSpan DuplicateDetectionWindow { get; init; } = TimeSpan.FromDays(7);
}
