namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>One thing that must hold for every provider to which it can apply.</summary>
/// <param name="Name">A few words.</param>
/// <param name="Applies">False where it cannot be, by what the signature covers.</param>
/// <param name="Hold">Fails where it does not hold.</param>
internal sealed record ComplianceCase(string Name, Func<Subject, bool> Applies, Func<Subject, ComplianceReceiver, Task> Hold)
{
    /// <summary>A case for which nothing needs to be sent.</summary>
    public ComplianceCase(string name, Func<Subject, bool> applies, Func<Subject, Task> hold)
        : this(name, applies, (subject, _) => hold(subject))
    {
    }

    /// <summary>Every case, in the order of the columns.</summary>
    public static IReadOnlyList<ComplianceCase> All { get; } = [.. SignatureCases.All, .. KeyCases.All, .. TimeCases.All, .. BodyCases.All, .. StatusCases.All];
}
