using System.Text;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>Providers and cases as a table of text.</summary>
internal static class ComplianceMatrix
{
    public const string Failed = "!";

    private const int NameWidth = 24;
    private const string Held = "+";
    private const string CannotApply = "-";

    /// <summary>A column a case, a line a provider: <c>+</c> holds, <c>-</c> cannot apply, <c>!</c> does not hold.</summary>
    public static async Task<string> WriteAsync(IEnumerable<Subject> subjects, IReadOnlyList<ComplianceCase> cases, ComplianceReceiver receiver)
    {
        var text = new StringBuilder();
        for (var i = 0; i < cases.Count; i++)
            text.Append($"{i + 1,2} {cases[i].Name}\n");
        text.Append('\n').Append(' ', NameWidth + 1).AppendJoin(' ', cases.Select((_, place) => $"{place + 1,2}")).Append('\n');
        foreach (var subject in subjects)
        {
            var marks = new List<string>();
            foreach (var test in cases)
                marks.Add(await MarkAsync(subject, test, receiver));
            text.Append($"{subject.Name,-NameWidth}  ").AppendJoin("  ", marks).Append('\n');
        }

        return text.ToString();
    }

    private static async Task<string> MarkAsync(Subject subject, ComplianceCase test, ComplianceReceiver receiver)
    {
        if (!test.Applies(subject))
            return CannotApply;
        try
        {
            await test.Hold(subject, receiver);
            return Held;
        }
        catch (Exception)
        {
            return Failed;
        }
    }
}
