using System.Text.RegularExpressions;

namespace Bridge.Tests.House;

/// <summary>The page of hostile inputs, and what it names that is not there or does not name that is.</summary>
internal static partial class HostileInputs
{
    internal const string Path = "docs/hostile-inputs.md";

    private const string NotTested = "not tested: ";

    private static readonly string[] Inputs = [.. Sources().SelectMany(source => Input().Matches(source)).Select(input => input.Groups[1].Value)];
    private static readonly HashSet<string> Cases = [.. Inputs, .. CaseTable.Cases];

    /// <summary>What is wrong with the page, one sentence each.</summary>
    internal static IEnumerable<string> Faults(string page)
    {
        var rows = CaseTable.Rows(page).ToArray();
        return rows.SelectMany(FaultsOf)
            .Concat(Inputs.GroupBy(input => input).Where(same => same.Count() > 1).Select(same => $"\"{same.Key}\" is an input twice"))
            .Concat(Inputs.Except(rows.SelectMany(CaseTable.Quotes)).Select(input => $"no row quotes \"{input}\""));
    }

    private static IEnumerable<string> FaultsOf(string row)
    {
        var faults = CaseTable.TryThreeCells(row, out var cells) ? CaseTable.Faults(cells[2], NotTested, Cases) : ["has no three cells"];
        return faults.Select(fault => $"{cells[0]}: {fault}");
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "tests/Bridge.IntegrationTests/Hostile"), "*Inputs.cs").Select(File.ReadAllText);

    /// <summary>A line of a list of inputs: what makes one, and its name first.</summary>
    [GeneratedRegex("^        \\w+\\(\"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Input();
}
