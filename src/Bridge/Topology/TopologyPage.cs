using System.Text;

namespace Bridge.Topology;

/// <summary>Writes docs/topology.md: what whoever watches the broker needs to know.</summary>
public static class TopologyPage
{
    private const string Top = """
        # Topology

        Written by `./bridge topology --write`; a test compares this page with the code.

        A message goes to the fanout exchange of its type, `Namespace:Type`, and from there to the exchange and the queue of
        every service that consumes it. All queues are durable quorum queues without a delivery limit. Names do not change:
        the inbox remembers messages by them.

        ## Dead letters

        Each queue has a twin `<queue>_error`. A message lies there after five attempts within 8 seconds, or at once if it
        cannot be read; while PostgreSQL is away it waits in its queue instead. Normal depth: 0; each one is also an error in the log and counts in `bridge.dead_letters`. Its headers
        tell why: `MT-Fault-ExceptionType`, `MT-Fault-Message`, `MT-Fault-StackTrace`, `MT-Fault-Timestamp`. Mend the cause,
        then open the queue in the management UI and use "Move messages" with the queue's name as the destination: the inbox
        knows them by their ids, so one that had acted before does not act again.

        A message whose type no consumer of a queue knows lies in `<queue>_skipped`: it was sent there by mistake.

        """;

    /// <summary>The whole page.</summary>
    public static string Write()
    {
        var page = new StringBuilder(Top.ReplaceLineEndings("\n"));
        page.Append("\n## Queues\n");
        foreach (var queue in QueueCatalog.All)
        {
            Write(page, queue);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, CatalogQueue queue)
    {
        page.Append($"\n### `{queue.Queue.Name}`\n\n");
        page.Append($"- Service: `{queue.Service}`{(queue.Consumer is null ? ", consumed by nobody" : $", consumed by `{queue.Consumer.Name}`")}\n");
        page.Append($"- Holds: {queue.Queue.Holds}\n");
        page.Append($"- Normal depth: {queue.Queue.NormalDepth}\n");
        page.Append($"- When deeper: {queue.Queue.WhenDeeper}\n");
        foreach (var message in queue.Messages)
        {
            page.Append($"- Consumes `{message.Namespace}:{message.Name}`\n");
        }
    }
}
