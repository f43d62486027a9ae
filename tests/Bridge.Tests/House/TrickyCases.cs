using System.Globalization;

namespace Bridge.Tests.House;

/// <summary>The page of tricky cases, and what it names that is not there.</summary>
internal static class TrickyCases
{
    internal const string Path = "docs/tricky-cases.md";
    internal const int Count = 72;

    private const string NotDone = "not done: ";

    /// <summary>What is wrong with the page, one sentence each.</summary>
    internal static IEnumerable<string> Faults(string page)
    {
        var rows = CaseTable.NumberedRows(page).ToArray();
        return Enumerable.Range(1, Math.Max(Count, rows.Length))
            .Where(number => rows.ElementAtOrDefault(number - 1).Number != number.ToString(CultureInfo.InvariantCulture) || number > Count)
            .Select(number => $"case {number} is not in its place")
            .Concat(rows.SelectMany(row => FaultsOf(row.Text).Select(fault => $"case {row.Number} {fault}")));
    }

    private static IEnumerable<string> FaultsOf(string row) =>
        CaseTable.TryThreeCells(row, out var cells) ? CaseTable.Faults(cells[2], NotDone, CaseTable.Cases) : ["has no three cells"];
}
