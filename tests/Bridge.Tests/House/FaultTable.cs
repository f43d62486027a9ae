using System.Globalization;
using System.Text.RegularExpressions;

namespace Bridge.Tests.House;

/// <summary>The page of faults, and what it names that is not there.</summary>
internal static partial class FaultTable
{
    internal const string Path = "docs/faults.md";

    private const string NotTested = "not tested: ";
    private const string Steps = "tests/Bridge.IntegrationTests/Faults/Steps/";

    private static readonly string[] Rooms = ["Broker", "Database", "Receiver", "Relay", "Consumers", "Workflows", "Downstream"];

    /// <summary>What is wrong with the page, one sentence each.</summary>
    internal static IEnumerable<string> Faults(string page)
    {
        var sections = page.Split("\n## ")[1..].Select(text => (Room: text.Split('\n')[0], Text: text)).ToArray();
        return Rooms.Except(sections.Select(section => section.Room)).Select(room => $"{room} is missing")
            .Concat(sections.SelectMany(section => FaultsOf(section.Room, [.. CaseTable.NumberedRows(section.Text)])));
    }

    private static IEnumerable<string> FaultsOf(string room, (string Number, string Text)[] rows)
    {
        if (rows.Length == 0)
        {
            yield return $"{room} has no faults";
        }

        foreach (var (row, number) in rows.Select((row, index) => (row, (index + 1).ToString(CultureInfo.InvariantCulture))))
        {
            if (row.Number != number)
            {
                yield return $"{room} {row.Number} is not in its place";
            }

            foreach (var fault in FaultsOf(row.Text))
            {
                yield return $"{room} {row.Number} {fault}";
            }
        }
    }

    private static IEnumerable<string> FaultsOf(string row)
    {
        if (!CaseTable.TryThreeCells(row, out var cells))
        {
            return ["has no three cells"];
        }

        var named = Named().Matches(cells[2]);
        return named.Count > 0 || CaseTable.SaysWhy(cells[2], NotTested)
            ? named.Where(name => !Exists(name.Groups[1].Value, name.Groups[2].Value)).Select(name => $"names no test: {name.Value}")
            : ["is held by nothing, and says not why"];
    }

    /// <summary>A test stands in a file as a public method; a step is the file.</summary>
    private static bool Exists(string path, string test) =>
        path.StartsWith(Steps, StringComparison.Ordinal) == (test.Length == 0)
        && File.Exists(System.IO.Path.Combine(Repository.Root, path))
        && (test.Length == 0 || CaseTable.TestsIn(Repository.Read(path)).Contains(test));

    [GeneratedRegex(@"`(tests/[^`]+\.cs)`(?: :: `(\w+)`)?")]
    private static partial Regex Named();
}
