using System.Text.RegularExpressions;

namespace Bridge.Privileges;

/// <summary>What a user may do at the broker, by the names of exchanges and queues. https://www.rabbitmq.com/docs/access-control#authorisation</summary>
internal sealed class BrokerRights
{
    private readonly SortedSet<string> _configure = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _write = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>What it may declare, and delete.</summary>
    internal IReadOnlyCollection<string> Configure => _configure;

    /// <summary>Where it may publish to, and what it may bind to another exchange.</summary>
    internal IReadOnlyCollection<string> Write => _write;

    /// <summary>What it may consume and purge, and to which it may bind another.</summary>
    internal IReadOnlyCollection<string> Read => _read;

    internal void Declares(string name) => _configure.Add(name);

    internal void Publishes(string exchange) => _write.Add(exchange);

    internal void Consumes(string queue) => _read.Add(queue);

    /// <summary>Lets what comes to an exchange go on to another, or to a queue.</summary>
    internal void Binds(string source, string destination)
    {
        _read.Add(source);
        _write.Add(destination);
    }

    /// <summary>The names as RabbitMQ reads them: a regular expression that fits each of them whole, and nothing else.</summary>
    internal static string Pattern(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "^$" : $"^({string.Join('|', names.Select(Regex.Escape))})$";
}
