using System.Text.RegularExpressions;
using Bridge.Tests.Webhooks.Compliance;

namespace Bridge.Tests.House;

/// <summary>The page of tricky cases, and what it names that is not there.</summary>
internal static partial class TrickyCases
{
    internal const string Path = "docs/tricky-cases.md";
    internal const int Count = 72;

    private const string NotDone = "not done: ";

    private static readonly HashSet<string> Tests = [.. Sources().SelectMany(source => Methods(source.Type, source.Text))];
    private static readonly HashSet<string> Cases = [.. ComplianceCase.All.Select(test => test.Name), .. VectorIds()];

    /// <summary>What is wrong with the page, one sentence each.</summary>
    internal static IEnumerable<string> Faults(string page)
    {
        var rows = Row().Matches(page);
        var numbers = rows.Select(row => row.Groups[1].Value).ToArray();
        return Enumerable.Range(1, Math.Max(Count, numbers.Length))
            .Where(number => numbers.ElementAtOrDefault(number - 1) != number.ToString(System.Globalization.CultureInfo.InvariantCulture) || number > Count)
            .Select(number => $"case {number} is not in its place")
            .Concat(rows.SelectMany(row => FaultsOf(row.Groups[2].Value).Select(fault => $"case {row.Groups[1].Value} {fault}")));
    }

    private static IEnumerable<string> FaultsOf(string row)
    {
        var cells = row.Split(" | ");
        if (cells is not [_, _, var held] || cells.Any(string.IsNullOrWhiteSpace))
        {
            return ["has no three cells"];
        }

        var named = Named().Matches(held);
        var faults = named.Select(name => name.Groups[1].Value).Where(name => !Tests.Contains(name)).Select(name => $"names no test: {name}")
            .Concat(Quoted().Matches(held).Select(name => name.Groups[1].Value).Where(name => !Cases.Contains(name)).Select(name => $"names no case of a test: {name}"));
        return named.Count > 0 || held.Length > NotDone.Length && held.StartsWith(NotDone, StringComparison.Ordinal) ? faults : ["is held by nothing, and says not why"];
    }

    /// <summary>The test classes of both assemblies.</summary>
    private static IEnumerable<(string Type, string Text)> Sources() =>
        new[] { "Bridge.Tests", "Bridge.IntegrationTests" }
            .Select(project => System.IO.Path.Combine(Repository.Root, "tests", project))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories))
            .Select(file => (System.IO.Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    /// <summary>Public methods whose names are sentences: xunit lets a test class have no other that is no test.</summary>
    private static IEnumerable<string> Methods(string type, string text) => Method().Matches(text).Select(method => $"{type}.{method.Groups[1].Value}");

    private static IEnumerable<string> VectorIds() => VectorId().Matches(Repository.Read("tests/Bridge.Tests/Webhooks/Fixtures/vectors.jsonl")).Select(id => id.Groups[1].Value);

    [GeneratedRegex(@"^\| (\d+) \| (.+) \|$", RegexOptions.Multiline)]
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
