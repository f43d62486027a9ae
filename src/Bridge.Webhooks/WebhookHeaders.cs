using System.Collections;

namespace Bridge.Webhooks;

/// <summary>Headers held in memory: of samples, of tests, of a spooled request.</summary>
public sealed class WebhookHeaders : IWebhookHeaders, IEnumerable<KeyValuePair<string, string>>
{
    private readonly Dictionary<string, List<string>> _lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>No headers, to be added to.</summary>
    public WebhookHeaders()
    {
    }

    /// <summary>Takes headers over; a name that occurs several times keeps its lines in their order.</summary>
    public WebhookHeaders(IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
            Add(name, value);
    }

    /// <inheritdoc />
    public IEnumerable<string> Names => _lines.Keys;

    /// <inheritdoc />
    public IReadOnlyList<string?> this[string name] => _lines.TryGetValue(name, out var lines) ? lines : [];

    /// <summary>Adds a line.</summary>
    public void Add(string name, string value)
    {
        if (_lines.TryGetValue(name, out var lines))
            lines.Add(value);
        else
            _lines.Add(name, [value]);
    }

    /// <summary>Replaces every line of a header by one.</summary>
    public void Set(string name, string value) => _lines[name] = [value];

    /// <summary>Removes a header.</summary>
    public void Remove(string name) => _lines.Remove(name);

    /// <summary>Every line with its name.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        => _lines.SelectMany(header => header.Value, (header, line) => KeyValuePair.Create(header.Key, line)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
