using System.Globalization;

namespace Bridge.LocalServices.Processes;

/// <summary>Reads from <c>/proc</c> who started whom.</summary>
internal static class ProcessTree
{
    /// <summary>The processes that a process started, those that they started, and so on, parents first.</summary>
    public static IReadOnlyList<int> Below(int processId)
    {
        var children = Directory.EnumerateDirectories("/proc").Select(Read).Where(pair => pair.Id > 0)
            .ToLookup(pair => pair.Parent, pair => pair.Id);
        var found = new List<int>(children[processId]);
        for (var i = 0; i < found.Count; i++)
            found.AddRange(children[found[i]]);
        return found;
    }

    // proc_pid_stat(5): the name stands in brackets and may hold any character; state and parent follow it.
    private static (int Id, int Parent) Read(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id))
            return default;
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return (id, int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return default; // It ended meanwhile.
        }
    }
}
