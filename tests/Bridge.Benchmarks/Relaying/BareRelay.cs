using Bridge.Benchmarks.Ack;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;
using Npgsql;
using RabbitMQ.Client;

namespace Bridge.Benchmarks.Relaying;

/// <summary>The same loop by hand: takes a hundred rows, publishes their bodies confirmed, deletes them, commits. It translates nothing.</summary>
/// <param name="place">Where it works.</param>
/// <param name="database">The spool.</param>
/// <param name="channel">The broker.</param>
internal sealed class BareRelay(Place place, NpgsqlDataSource database, IChannel channel)
{
    private const string Take =
        "SELECT id, body FROM receiver.spool WHERE sent_at IS NULL AND parked_because IS NULL AND due_at <= now() ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED";

    private static readonly CreateChannelOptions Confirmed =
        new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);

    internal static Worker Worker { get; } = async place =>
    {
        await AckQueue.DeclareAsync(place.Broker, CancellationToken.None);
        var connection = await AckQueue.ConnectAsync(place.Broker, CancellationToken.None);
        var channel = await connection.CreateChannelAsync(Confirmed);
        return new BareRelay(place, NpgsqlDataSource.Create(place.Database), channel).RunAsync;
    };

    private async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        await AckQueue.PurgeAsync(place.Broker, messages: 0, TimeProvider.System, cancellationToken);
        await SpoolRows.FillAsync(database, messages, cancellationToken);
        database.Clear();
        var meter = await Meter.PrepareAsync(place, cancellationToken);
        meter.Start();
        var started = TimeProvider.System.GetTimestamp();
        while (await RelayAsync(cancellationToken))
        {
        }

        var took = TimeProvider.System.GetElapsedTime(started);
        database.Clear();
        return await meter.StopAsync(messages, took, cancellationToken);
    }

    private async Task<bool> RelayAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = await TakeAsync(connection, cancellationToken);
        var properties = new BasicProperties { Persistent = true };
        await Task.WhenAll(rows.Select(row => channel.BasicPublishAsync("", AckQueue.Name, mandatory: true, properties, row.Body, cancellationToken).AsTask()));

        await using var delete = new NpgsqlCommand("DELETE FROM receiver.spool WHERE id = ANY($1)", connection);
        delete.Parameters.AddWithValue(rows.Select(row => row.Id).ToArray());
        await delete.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return rows.Count > 0;
    }

    private static async Task<List<(long Id, byte[] Body)>> TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var take = new NpgsqlCommand(Take, connection);
        await using var reader = await take.ExecuteReaderAsync(cancellationToken);
        var rows = new List<(long, byte[])>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add((reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)));
        }

        return rows;
    }
}
