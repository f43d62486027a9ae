namespace Bridge.Receiver.Publishing.Audit;

/// <summary>What a virtual host was bound to and said of its queues when it was looked at.</summary>
internal sealed class BrokerTopology(IEnumerable<BindingInfo> bindings, IEnumerable<QueueInfo> queues)
{
    private readonly ILookup<string, BindingInfo> _bindings = bindings.ToLookup(binding => binding.Source);
    private readonly Dictionary<string, QueueInfo> _queues = queues.ToDictionary(queue => queue.Name);

    /// <summary>Whether the exchange is bound to the queue, directly or through other exchanges.</summary>
    internal bool Has(Route route)
    {
        var seen = new HashSet<string> { route.Exchange };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var exchange))
        {
            foreach (var binding in _bindings[exchange])
            {
                if (binding.EndsInQueue && binding.Destination == route.Queue)
                {
                    return true;
                }

                if (!binding.EndsInQueue && seen.Add(binding.Destination))
                {
                    open.Push(binding.Destination);
                }
            }
        }

        return false;
    }

    /// <summary>What would make a queue drop messages; null where nothing would, or there is no such queue.</summary>
    internal string? Loses(string queue) => _queues.GetValueOrDefault(queue)?.Loses();
}
