using System.Collections.Frozen;

namespace Bridge.Receiver.Publishing;

/// <summary>Which messages some service consumes, as <c>bridge topology --write</c> found it: one full type name a line.</summary>
/// <remarks>A message that is returned although it stands here has lost its queue. One that does not is kept in <c>unhandled</c>.</remarks>
internal sealed class ConsumedMessages
{
    /// <summary>The file, beside this class.</summary>
    internal const string FileName = "consumed-messages.txt";

    private readonly FrozenSet<string> _names;

    internal ConsumedMessages(IEnumerable<string> names) => _names = names.ToFrozenSet();

    internal static ConsumedMessages Load()
    {
        using var stream = typeof(ConsumedMessages).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    internal bool Contains(Type message) => _names.Contains(message.FullName!);
}
