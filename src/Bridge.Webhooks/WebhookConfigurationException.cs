namespace Bridge.Webhooks;

/// <summary>A source cannot be built: each error names the key and the cure, and no secret.</summary>
public sealed class WebhookConfigurationException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>One sentence for each key that is wrong.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
