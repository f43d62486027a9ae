using Bridge.Persistence.Effects;

namespace Bridge.Demo;

/// <summary>What the services have reported so far, attributed to the steps that caused it.</summary>
internal sealed class EffectLedger
{
    private readonly Dictionary<Guid, (string Step, DateTimeOffset PostedAt)> _stories = [];
    private readonly HashSet<(string Service, int Place)> _known = [];
    private readonly List<DemoResult.SeenEffect> _seen = [];
    private IReadOnlyDictionary<string, EffectReport> _reports = new Dictionary<string, EffectReport>();

    /// <summary>The effects, in the order in which they were seen.</summary>
    internal IReadOnlyList<DemoResult.SeenEffect> Seen => _seen;

    /// <summary>Takes reports in.</summary>
    /// <param name="reports">What every service says.</param>
    /// <param name="step">The step that is being played: an effect of a story not heard of before belongs to it.</param>
    /// <param name="postedAt">When the step was posted.</param>
    /// <returns>The effects that are new.</returns>
    internal IEnumerable<DemoResult.SeenEffect> Take(IReadOnlyDictionary<string, EffectReport> reports, string step, DateTimeOffset postedAt)
    {
        _reports = reports;
        var fresh = reports
            .SelectMany(report => report.Value.Effects.Select((effect, place) => (Service: report.Key, Place: place, Effect: effect)))
            .Where(entry => _known.Add((entry.Service, entry.Place)))
            .OrderBy(entry => entry.Effect.At);
        foreach (var (_, _, effect) in fresh)
        {
            _stories.TryAdd(effect.ConversationId ?? effect.MessageId, (step, postedAt));
            var story = _stories[effect.ConversationId ?? effect.MessageId];
            var seen = new DemoResult.SeenEffect(story.Step, effect.Consumer, effect.Kind, effect.MessageId, (effect.At - story.PostedAt).TotalMilliseconds);
            _seen.Add(seen);
            yield return seen;
        }
    }

    /// <summary>How often a step had an effect.</summary>
    internal int Count(string step, string consumer, string kind) =>
        _seen.Count(effect => effect.Step == step && effect.Consumer == consumer && effect.Kind == kind);

    /// <summary>A count of rows of a service's state.</summary>
    internal int Count(ExpectedCount expected) =>
        _reports.TryGetValue(expected.Service, out var report) ? report.Counts.GetValueOrDefault(expected.Name) : 0;

    /// <summary>True once some inbox has seen a message of the step that often.</summary>
    internal bool WasDelivered(string step, int times)
    {
        var messages = _seen.Where(effect => effect.Step == step).Select(effect => effect.MessageId).ToHashSet();
        return _reports.Values.SelectMany(report => report.Deliveries).Any(delivery => delivery.Times >= times && messages.Contains(delivery.MessageId));
    }
}
