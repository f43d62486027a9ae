using System.Runtime.CompilerServices;

namespace Bridge.Tests.House;

/// <summary>Compares with a file that somebody approved. A difference fails; the new text is written beside the file for review.</summary>
internal static class Approved
{
    internal static void Same(string file, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, file);
        var approved = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        if (approved != actual)
        {
            var received = Path.Combine(AppContext.BaseDirectory, file);
            File.WriteAllText(received, actual);
            Assert.Fail($"Differs from {file}. What is there: {string.Join("; ", Difference(approved, actual))}. If it is meant: cp {received} {path}");
        }
    }

    internal static IEnumerable<string> Difference(string approved, string actual)
    {
        var before = approved.Split('\n');
        var after = actual.Split('\n');
        return after.Except(before).Select(line => $"+ {line}").Concat(before.Except(after).Select(line => $"- {line}"));
    }
}
