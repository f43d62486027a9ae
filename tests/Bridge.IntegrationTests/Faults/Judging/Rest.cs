using System.Data.Common;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>Waits until nothing moves any more: queues, outboxes and spool are empty. What never empties is for the verdict.</summary>
internal static class Rest
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GivesUp = TimeSpan.FromMinutes(2);

    /// <returns>What is still somewhere, in words; empty where nothing is.</returns>
    internal static async Task<string> ReachAsync(StageServers servers, Action<string> progress)
    {
        var (last, changedAt, emptyLooks) = ("", TimeProvider.System.GetTimestamp(), 0);
        while (emptyLooks < 2 && TimeProvider.System.GetElapsedTime(changedAt) < GivesUp)
        {
            var left = await LookAsync(servers);
            emptyLooks = left.Length == 0 ? emptyLooks + 1 : 0;
            if (left != last)
            {
                (last, changedAt) = (left, TimeProvider.System.GetTimestamp());
                progress($"  still to do: {(left.Length == 0 ? "nothing" : left)}");
            }

            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }

        return last;
    }

    private static async Task<string> LookAsync(StageServers servers)
    {
        try
        {
            var queues = (await servers.DepthsAsync()).Where(queue => queue.Value > 0 && !DeadLetters.IsDead(queue.Key)).Select(queue => $"{queue.Key} {queue.Value}");
            var (waiting, _) = await StateAtRest.SpoolAsync(servers);
            var outbox = await StateAtRest.OutboxAsync(servers);
            return string.Join(", ", [.. queues.Order(), .. Some("spool", waiting), .. Some("outboxes", outbox)]);
        }
        catch (Exception exception) when (exception is InvalidOperationException or DbException)
        {
            return $"a server does not answer ({exception.GetType().Name})";
        }
    }

    private static IEnumerable<string> Some(string what, int count) => count > 0 ? [$"{what} {count}"] : [];
}
