namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <summary>
/// Makes batches of the deliveries of one endpoint without a timer: a batch takes whatever waits when it begins, so that a lone message begins at
/// once, and under load the next batch grows while others are at work.
/// </summary>
/// <param name="limit">Messages in a batch, at most.</param>
/// <param name="atOnce">Batches at work, at most.</param>
/// <param name="run">Works a batch off. It throws nothing and gives every message its outcome, now or later.</param>
internal sealed class BatchCollector(int limit, int atOnce, Func<IReadOnlyList<BatchedMessage>, Task> run)
{
    private readonly Lock _collecting = new();
    private readonly LinkedList<BatchedMessage> _waiting = [];
    private int _working;

    /// <summary>Adds a delivery to the next batch.</summary>
    /// <returns>The message's outcome.</returns>
    public Task<bool> Add(BatchedMessage message)
    {
        lock (_collecting)
        {
            _waiting.AddLast(message);
            if (_working < atOnce)
            {
                _working++;
                _ = Task.Run(Work);
            }
        }

        return message.Outcome;
    }

    private async Task Work()
    {
        while (Take() is { Count: > 0 } batch)
            await run(batch);
    }

    /// <summary>Copies of one message never meet in a batch: the later waits for the next.</summary>
    private List<BatchedMessage> Take()
    {
        lock (_collecting)
        {
            var batch = new List<BatchedMessage>(Math.Min(limit, _waiting.Count));
            var keys = new HashSet<(Guid, Guid)>();
            for (var node = _waiting.First; node is not null && batch.Count < limit;)
            {
                var (message, next) = (node.Value, node.Next);
                if (keys.Add(message.Key))
                {
                    batch.Add(message);
                    _waiting.Remove(node);
                }

                node = next;
            }

            if (batch.Count == 0)
                _working--;
            return batch;
        }
    }
}
