using System.Diagnostics;

namespace Bridge.LocalServices.Processes;

/// <summary>A program with its arguments and what differs from this process's environment.</summary>
/// <param name="File">Name or path of the program.</param>
/// <param name="Arguments">Its arguments, not quoted.</param>
internal sealed record ProcessCommand(string File, params IReadOnlyList<string> Arguments)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Inherited variables with this prefix are dropped, so that the user's own settings do not reach a private server.</summary>
    public string? DroppedPrefix { get; init; }

    public string? WorkingFolder { get; init; }

    public ProcessCommand Behind(string file, params IEnumerable<string> arguments) =>
        this with { File = file, Arguments = [.. arguments, File, .. Arguments] };

    public ProcessStartInfo ToStartInfo()
    {
        var start = new ProcessStartInfo(File, Arguments) { WorkingDirectory = WorkingFolder ?? "/" };
        if (DroppedPrefix is not null)
            foreach (var name in start.Environment.Keys.Where(name => name.StartsWith(DroppedPrefix, StringComparison.Ordinal)).ToList())
                start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }
}
