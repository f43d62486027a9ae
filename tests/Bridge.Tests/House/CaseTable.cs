using System.Text.RegularExpressions;
using Bridge.Tests.Webhooks.Compliance;

namespace Bridge.Tests.House;

/// <summary>What pages have in common that are tables of cases, each with the tests that hold it.</summary>
internal static partial class CaseTable
{
    /// <summary>Every test of both assemblies, as <c>Type.Name</c>.</summary>
    internal static IReadOnlySet<string> Tests { get; } = new HashSet<string>(Sources().SelectMany(source => TestsIn(source.Text).Select(test => $"{source.Type}.{test}")));

    /// <summary>Cases of data-driven tests, which pages quote: those of every provider, and recorded requests.</summary>
    internal static IReadOnlySet<string> Cases { get; } = new HashSet<string>([.. ComplianceCase.All.Select(test => test.Name), .. VectorIds()]);

    /// <summary>The rows whose first cell is a number, and what stands behind it.</summary>
    internal static IEnumerable<(string Number, string Text)> NumberedRows(string text) =>
        NumberedRow().Matches(text).Select(row => (row.Groups[1].Value, row.Groups[2].Value));

    /// <summary>All rows but the heads of tables.</summary>
    internal static IEnumerable<string> Rows(string text) => Row().Matches(text).Select(row => row.Groups[1].Value);

    /// <returns>False unless there are three, and something in each.</returns>
    internal static bool TryThreeCells(string row, out string[] cells)
    {
        cells = row.Split(" | ");
        return cells.Length == 3 && !cells.Any(string.IsNullOrWhiteSpace);
    }

    /// <summary>The tests and the cases that a cell names and that there are not; also where it names none and gives no reason.</summary>
    /// <param name="held">The cell.</param>
    /// <param name="reason">How a reason begins.</param>
    /// <param name="cases">The cases that there are.</param>
    internal static IEnumerable<string> Faults(string held, string reason, IReadOnlySet<string> cases)
    {
        var named = Named().Matches(held);
        return named.Count == 0 && !SaysWhy(held, reason)
            ? ["is held by nothing, and says not why"]
            : named.Select(name => name.Groups[1].Value).Where(name => !Tests.Contains(name)).Select(name => $"names no test: {name}")
                .Concat(Quotes(held).Where(name => !cases.Contains(name)).Select(name => $"names no case of a test: {name}"));
    }

    internal static bool SaysWhy(string held, string reason) => held.Length > reason.Length && held.StartsWith(reason, StringComparison.Ordinal);

    internal static IEnumerable<string> Quotes(string text) => Quoted().Matches(text).Select(name => name.Groups[1].Value);

    /// <summary>Public methods whose names are sentences: xunit lets a test class have no other that is no test.</summary>
    internal static IEnumerable<string> TestsIn(string source) => Method().Matches(source).Select(method => method.Groups[1].Value);

    private static IEnumerable<(string Type, string Text)> Sources() =>
        new[] { "Bridge.Tests", "Bridge.IntegrationTests" }
            .Select(project => Path.Combine(Repository.Root, "tests", project))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories))
            .Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    private static IEnumerable<string> VectorIds() => VectorId().Matches(Repository.Read("tests/Bridge.Tests/Webhooks/Fixtures/vectors.jsonl")).Select(id => id.Groups[1].Value);

    [GeneratedRegex(@"^\| (\d+) \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex NumberedRow();

    [GeneratedRegex(@"^\| (.+) \|$(?!\n\|-)", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^    public (?:async )?(?:void|Task) (\w+_\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Method();

    [GeneratedRegex("^\\{\"id\": ?\"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex VectorId();
}
