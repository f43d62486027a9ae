using System.Text.RegularExpressions;

namespace Bridge.Tests.House;

/// <summary>A page for people, and what it promises to be there.</summary>
/// <param name="Path">From the root of the checkout.</param>
/// <param name="Text">The Markdown.</param>
internal sealed partial record Document(string Path, string Text)
{
    /// <summary>README.md, SECURITY.md and every page below docs/.</summary>
    internal static IEnumerable<Document> All() =>
        new[] { "README.md", "SECURITY.md" }.Select(page => System.IO.Path.Combine(Repository.Root, page))
            .Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file))
            .Select(path => new Document(path, Repository.Read(path)));

    /// <summary>Relative links, paths and tests that are not there, one sentence each.</summary>
    internal IEnumerable<string> Missing() =>
        Links().Where(link => !Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, link)))
            .Concat(Paths().Where(path => !Exists(path)))
            .Concat(Tests().Where(test => !IsTest(test)))
            .Select(missing => $"{Path} names {missing}");

    private IEnumerable<string> Links() =>
        Link().Matches(Fence().Replace(Text, string.Empty))
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains(':', StringComparison.Ordinal));

    /// <summary>Paths from the root; of one with a placeholder, the folders before that.</summary>
    private IEnumerable<string> Paths() =>
        RootedPath().Matches(Text)
            .Select(match => match.Value.TrimEnd('.', ':'))
            .Select(path => path.IndexOfAny(['<', '*']) is >= 0 and var at ? path[..(path.LastIndexOf('/', at) + 1)] : path);

    private IEnumerable<string> Tests() => Test().Matches(Text).Select(match => match.Value);

    private static bool Exists(string path) => System.IO.Path.Exists(System.IO.Path.Combine(Repository.Root, path));

    private static bool IsTest(string test) =>
        test.Split('.') is [var type, var method]
        && Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "tests"), $"{type}.cs", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains($" {method}(", StringComparison.Ordinal));

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w./<>-])(?:src|tests|docs)/[^\s\[\]`'""()|,;]*")]
    private static partial Regex RootedPath();

    [GeneratedRegex(@"\b[A-Z]\w*Tests\.[A-Z]\w*_\w+")]
    private static partial Regex Test();
}
