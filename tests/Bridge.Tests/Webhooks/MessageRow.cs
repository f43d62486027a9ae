using Bridge.Contracts;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks;

/// <summary>The rows of docs/messages.md: which kinds of event become which messages, as the samples show.</summary>
internal static class MessageRow
{
    public static IReadOnlyList<string> All { get; } = [.. Write(SampleCatalog.All)];

    public static IEnumerable<string> Write(IEnumerable<ISample> samples)
        => samples
            .SelectMany(sample => Told(sample), (sample, message) => (sample.Provider, sample.Event, message.GetType().Name))
            .GroupBy(told => (told.Provider, told.Event), told => told.Name)
            .OrderBy(kind => kind.Key)
            .Select(kind => $"| {kind.Key.Provider} | `{kind.Key.Event}` | {string.Join(", ", kind.Distinct().Select(name => $"`{name}`"))} |");

    /// <summary>The typed messages of a sample.</summary>
    public static IEnumerable<IWebhookMessage> Told(ISample sample)
        => Play.Translate(sample).Messages.Select(message => message.Message).Where(message => message is not WebhookReceived);
}
