using System.Collections.Frozen;
using Bridge.Receiver.Publishing.Audit;

namespace Bridge.Receiver.Publishing;

/// <summary>
/// Which messages some service consumes, as <c>bridge topology --write</c> found it: a full type name a line, and the queues that take it.
/// </summary>
/// <remarks>A message that is returned although it stands here has lost its queue. One that does not is kept in <c>unhandled</c>.</remarks>
internal sealed class ConsumedMessages
{
    /// <summary>The file, beside this class.</summary>
    internal const string FileName = "consumed-messages.txt";

    private readonly FrozenDictionary<string, string[]> _queues;

    internal ConsumedMessages(IEnumerable<string> lines) =>
        _queues = lines.Select(line => line.Split(' ')).ToFrozenDictionary(words => words[0], words => words[1..]);

    /// <summary>From the exchange of each message to each of its queues.</summary>
    internal IEnumerable<Route> Routes =>
        _queues.SelectMany(message => message.Value.Select(queue => new Route(Exchange(message.Key), queue)))
            .OrderBy(route => route.Exchange, StringComparer.Ordinal).ThenBy(route => route.Queue, StringComparer.Ordinal);

    internal static ConsumedMessages Load()
    {
        using var stream = typeof(ConsumedMessages).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    internal bool Contains(Type message) => _queues.ContainsKey(message.FullName!);

    /// <summary>MassTransit names an exchange by the namespace and the type.</summary>
    private static string Exchange(string message) => $"{message[..message.LastIndexOf('.')]}:{message[(message.LastIndexOf('.') + 1)..]}";
}
