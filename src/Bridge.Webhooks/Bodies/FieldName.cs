using System.Text.RegularExpressions;

namespace Bridge.Webhooks.Bodies;

/// <summary>The name of a field in the notation of most form libraries: <c>a[b][c]</c> is <c>c</c> in <c>b</c> in <c>a</c>, <c>a[]</c> one of the list <c>a</c>.</summary>
internal static partial class FieldName
{
    /// <summary>The names from the outermost on, the last one empty where the field is one of a list; a name in another notation is one part.</summary>
    public static string[] Parts(string name)
        => Notation().Match(name) is { Success: true } match
            ? [match.Groups["outer"].Value, .. match.Groups["inner"].Captures.Select(capture => capture.Value), .. match.Groups["list"].Success ? [""] : Array.Empty<string>()]
            : [name];

    [GeneratedRegex(@"\A(?<outer>[^\[\]]+)(\[(?<inner>[^\[\]]+)\])*(?<list>\[\])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Notation();
}
