namespace Bridge.Doctor;

/// <summary>One line of the doctor's.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Says">What was found and, where it is not as it should be, the cure. No secret.</param>
internal sealed record CheckResult(string Check, CheckStatus Status, string Says)
{
    internal static CheckResult Ok(string check, string says) => new(check, CheckStatus.Ok, says);

    internal static CheckResult Warn(string check, string says) => new(check, CheckStatus.Warn, says);

    internal static CheckResult Fail(string check, string says) => new(check, CheckStatus.Fail, says);

    /// <summary>The line, for a person.</summary>
    public override string ToString() =>
        $"{Status switch { CheckStatus.Ok => "ok", CheckStatus.Warn => "warn", _ => "fail" },-5} {Check,-24} {Says.ReplaceLineEndings(" ")}";
}
