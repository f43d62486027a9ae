using System.Collections.Concurrent;
using Npgsql;

namespace Bridge.IntegrationTests.Outbox;

/// <summary>Hears what a database is told of bus outboxes.</summary>
internal sealed class Notifications : IAsyncDisposable
{
    private const string Mark = "mark";

    private readonly NpgsqlConnection _connection;
    private readonly ConcurrentQueue<string> _heard = new();

    private Notifications(NpgsqlConnection connection)
    {
        _connection = connection;
        connection.Notification += (_, notification) => _heard.Enqueue(notification.Payload);
    }

    /// <summary>The tables that were named.</summary>
    public IEnumerable<string> Heard => _heard.Where(payload => payload != Mark);

    public static async Task<Notifications> ListenAsync(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var notifications = new Notifications(connection);
        await notifications.RunAsync("LISTEN bus_outbox");
        return notifications;
    }

    /// <summary>Notifications come in the order of their commits: once this one's own is there, so is every earlier one.</summary>
    public async Task MarkAsync()
    {
        await RunAsync($"NOTIFY bus_outbox, '{Mark}'");
        while (!_heard.Contains(Mark))
            await _connection.WaitAsync();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task RunAsync(string statement)
    {
#pragma warning disable CA2100 // The statements are the tests' own.
        await using var command = new NpgsqlCommand(statement, _connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
