using Bridge.Persistence.Effects;

namespace Bridge.Demo;

/// <summary>What the services have reported so far, attributed to the steps that caused it.</summary>
internal sealed class EffectLedger
{
    private readonly Dictionary<Guid, (string Step, DateTimeOffset PostedAt)> _stories = [];
    private readonly HashSet<(string Service, long Id)> _known = [];
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
            .SelectMany(report => report.Value.Effects.Select(effect => (Service: report.Key, Effect: effect)))
            .Where(entry => _known.Add((entry.Service, entry.Effect.Id)))
            .OrderBy(entry => entry.Effect.At);
        foreach (var (_, effect) in fresh)
        {
            _stories.TryAdd(effect.ConversationId ?? effect.MessageId, (step, postedAt));
            var story = _stories[effect.ConversationId ?? effect.MessageId];
            var seen = new DemoResult.SeenEffect(story.Step, effect.Consumer, effect.Kind, effect.MessageId, (effect.At - story.PostedAt).TotalMilliseconds);
            _seen.Add(seen);
            yield return seen;
        }
    }

    /// <summary>How often an effect was seen.</summary>
    internal int Count(ExpectedEffect expected) =>
        _seen.Count(effect => effect.Step == expected.Step && effect.Consumer == expected.Consumer && effect.Kind == expected.Kind);

    /// <summary>A count of rows of a service's state.</summary>
    internal int Count(ExpectedCount expected) =>
        _reports.TryGetValue(expected.Service, out var report) ? report.Counts.GetValueOrDefault(expected.Name) : 0;

    /// <summary>True once a step has had all its effects, and every inbox that had one has seen its repeats.</summary>
    internal bool IsComplete(DemoStep step) =>
        ExpectedEffects.All.Where(expected => expected.Step == step.Name).All(expected => Count(expected) == expected.Times)
        && (!ExpectedEffects.Counted.TryGetValue(step.Name, out var counted) || Count(counted) == counted.Times)
        && (step.Repeats == 0 || WasDelivered(step.Name, 1 + step.Repeats));

    /// <summary>A sentence for each effect that came more often than it should.</summary>
    internal IEnumerable<string> Excesses() =>
        from effect in _seen
        group effect by (effect.Step, effect.Consumer, effect.Kind) into effects
        let times = ExpectedEffects.All.SingleOrDefault(expected => (expected.Step, expected.Consumer, expected.Kind) == effects.Key)?.Times ?? 0
        where effects.Count() > times
        select $"{effects.Key.Step}: {effects.Key.Consumer} did {effects.Key.Kind} {effects.Count()} times, not {times}";

    /// <summary>True once some inbox has seen a message of the step that often.</summary>
    private bool WasDelivered(string step, int times)
    {
        var messages = _seen.Where(effect => effect.Step == step).Select(effect => effect.MessageId).ToHashSet();
        return _reports.Values.SelectMany(report => report.Deliveries).Any(delivery => delivery.Times >= times && messages.Contains(delivery.MessageId));
    }
}
