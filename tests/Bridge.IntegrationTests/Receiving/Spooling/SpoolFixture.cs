using System.Net;
using System.Text;
using Bridge.IntegrationTests.Servers;
using Bridge.Migrations;
using Bridge.Receiver.Spooling;
using Bridge.Webhooks;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Receiving.Spooling;

/// <summary>A spool, and webhooks that end in the queue <c>unhandled</c> whoever consumes what.</summary>
internal static class SpoolFixture
{
    private static readonly WebhookHeaders Json = new() { { "Content-Type", "application/json" } };

    internal static async Task<string> NewSpoolAsync(this TestServers servers)
    {
        var postgres = await servers.NewDatabaseAsync();
        await MigrateAsync(postgres);
        return postgres;
    }

    internal static Task MigrateAsync(string postgres) => new MigrateJob(postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);

    internal static HttpRequestMessage Webhook(int number, string provider = "stripe") => SignedWebhook.Of(
        provider,
        Encoding.UTF8.GetBytes($$"""{"id":"evt_{{number}}","type":"radar.early_fraud_warning.created","created":1700000000,"data":{"object":{ } } }"""),
        Json);

    /// <summary>Posts as providers do: again, until it is answered 200. On a busy machine the database may take longer than it has.</summary>
    internal static Task PostAsync(ReceiverHost receiver, int number) => PostAsync(receiver.Http, number);

    internal static async Task PostAsync(HttpClient http, int number)
    {
        HttpStatusCode status;
        do
        {
            using var answer = await http.SendAsync(Webhook(number));
            status = answer.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    internal static async Task<T> QueryAsync<T>(string postgres, Func<ReceiverDbContext, Task<T>> query)
    {
        await using var database = (ReceiverDbContext)ServiceDatabases.At(postgres)[ReceiverDbContext.Service]();
        return await query(database);
    }

    /// <summary>Locks all rows as a relay does, until it is disposed of; then it has changed nothing.</summary>
    internal static async Task<IAsyncDisposable> LockAsync(string postgres)
    {
        var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("SELECT id FROM receiver.spool FOR UPDATE", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>True while somebody waits for a lock.</summary>
    internal static Task<bool> IsWaitedForAsync(string postgres) => QueryAsync(postgres, async database =>
        await database.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM pg_locks WHERE NOT granted").SingleAsync() > 0);

    /// <summary>The ids of all messages of the queue, which is empty afterwards.</summary>
    internal static async Task<IReadOnlyList<string>> TakeAllAsync(Uri broker, string queue = "unhandled")
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var ids = new List<string>();
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
        {
            ids.Add(message.BasicProperties.MessageId!);
        }

        return ids;
    }
}
