using System.Globalization;

namespace Bridge.Doctor;

/// <summary>How far two clocks are apart: signatures with a time are mostly taken for five minutes, either way.</summary>
internal static class ClockSkew
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Dangerous = TimeSpan.FromMinutes(2);

    /// <param name="check">The name of the check.</param>
    /// <param name="before">This clock before the other was asked.</param>
    /// <param name="there">The other clock.</param>
    /// <param name="after">This clock when the other had answered.</param>
    internal static CheckResult Judge(string check, DateTimeOffset before, DateTimeOffset there, DateTimeOffset after)
    {
        // Within the round trip nothing can be known.
        var skew = there < before ? before - there : there > after ? there - after : TimeSpan.Zero;
        var says = string.Create(CultureInfo.InvariantCulture, $"{skew.TotalSeconds:0.0} s apart");
        return skew < Noticeable
            ? CheckResult.Ok(check, says)
            : new CheckResult(check, skew < Dangerous ? CheckStatus.Warn : CheckStatus.Fail, $"{says}: let both machines follow NTP, or signatures that carry a time are refused as stale");
    }
}
