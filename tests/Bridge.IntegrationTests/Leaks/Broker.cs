using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>What may be seen at the broker, but for the bodies of messages.</summary>
internal static class Broker
{
    /// <summary>All names and arguments of the virtual host, and the headers of every message that lies in a queue, which is taken out.</summary>
    /// <returns>How many messages lay in each queue.</returns>
    internal static async Task<IReadOnlyDictionary<string, int>> HearAsync(Witness witness, Uri broker, Uri management)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(management.UserInfo))));
        var virtualHost = broker.AbsolutePath.Trim('/');
        foreach (var list in new[] { "exchanges", "queues", "bindings", "consumers" })
        {
            witness.Hear("list of the broker", list, await http.GetStringAsync(new Uri(management, $"/api/{list}/{virtualHost}")));
        }

        using var queues = JsonDocument.Parse(await http.GetStringAsync(new Uri(management, $"/api/queues/{virtualHost}?columns=name")));
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var counts = new Dictionary<string, int>();
        foreach (var queue in queues.RootElement.EnumerateArray().Select(queue => queue.GetProperty("name").GetString()!))
        {
            counts[queue] = await TakeAsync(witness, channel, queue);
        }

        return counts;
    }

    private static async Task<int> TakeAsync(Witness witness, IChannel channel, string queue)
    {
        var count = 0;
        for (; await channel.BasicGetAsync(queue, autoAck: true) is { } message; count++)
        {
            var told = message.BasicProperties;
            witness.Hear("headers of a message", queue, told.Headers!);
            witness.Hear("headers of a message", queue, $"{message.Exchange} {message.RoutingKey} {told.CorrelationId} {told.MessageId} {told.Type} {told.AppId} {told.ContentType} {told.ReplyTo}");
        }

        return count;
    }
}
