using System.Text;

namespace Bridge.Demo;

/// <summary>What the demo prints for a person.</summary>
internal static class DemoReport
{
    internal static string Line(DemoResult.SeenEffect effect) =>
        $"  {effect.Milliseconds,6:0} ms  {effect.Consumer,-18} {effect.Kind,-22} {effect.Step}";

    internal static string Table(DemoResult result)
    {
        var table = new StringBuilder().AppendLine();
        table.AppendLine($"  {"step",-46} {"consumer",-18} {"effect",-22} {"expected",8} {"seen",5}");
        foreach (var line in result.Comparisons)
        {
            var mark = line.Expected == line.Seen ? string.Empty : "  <--";
            table.AppendLine($"  {line.What,-46} {line.Consumer,-18} {line.Kind,-22} {line.Expected,8} {line.Seen,5}{mark}");
        }

        table.AppendLine();
        foreach (var fault in result.Faults)
        {
            table.AppendLine($"  {fault}");
        }

        return table.AppendLine(Verdict(result)).ToString();
    }

    private static string Verdict(DemoResult result) => result.Ok
        ? $"Every effect was seen, and none twice: {result.Answers.Count} requests ({Answers(result)}), {result.Effects.Count} effects (run {result.Run})."
        : $"FAILED: {result.Faults.Count} faults (run {result.Run}).";

    private static string Answers(DemoResult result) => string.Join(
        ", ", result.Answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} answered {group.Key}"));
}
