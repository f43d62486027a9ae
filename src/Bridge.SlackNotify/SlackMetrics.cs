using System.Diagnostics.Metrics;
using Bridge.Hosting;

namespace Bridge.SlackNotify;

/// <summary>Counts what Slack cannot deduplicate.</summary>
public sealed class SlackMetrics
{
    private readonly Counter<long> _repeats;

    /// <summary>Creates the counter <c>bridge.slack.repeats</c>.</summary>
    public SlackMetrics(IMeterFactory meters) =>
        _repeats = meters.Create(BridgeMeter.Name).CreateCounter<long>(
            "bridge.slack.repeats", "{call}", "Calls to Slack beyond the first for a notification: the channel may show it more than once");

    /// <summary>A call is about to be made.</summary>
    /// <param name="attempt">Which one for its notification, from 1.</param>
    internal void Called(int attempt)
    {
        if (attempt > 1)
        {
            _repeats.Add(1);
        }
    }
}
