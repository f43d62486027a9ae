namespace Bridge.IntegrationTests.Servers;

/// <summary>
/// One PostgreSQL and one RabbitMQ with management for the whole test run, each started when it is first asked for. In this order:
/// the environment (<see cref="PostgresVariable"/>, <see cref="RabbitMqVariable"/>), the machine's own binaries, a container
/// engine. None of them: the test fails and names the cure.
/// </summary>
public sealed class TestServers : IAsyncLifetime
{
    /// <summary>A connection string, in Npgsql's format, of a user that may make databases.</summary>
    public const string PostgresVariable = "BRIDGE_TEST_POSTGRES";

    /// <summary>An AMQP URI with an administrator and its password; <c>container</c>: a container, even where the machine has binaries.</summary>
    public const string RabbitMqVariable = "BRIDGE_TEST_RABBITMQ";

    /// <summary>The management URI with user and password; by default port 15672 of the AMQP URI's host.</summary>
    public const string ManagementVariable = "BRIDGE_TEST_RABBITMQ_MANAGEMENT";

    private readonly Lazy<Task<TestPostgres>> _postgres = new(TestPostgres.StartAsync);
    private readonly Lazy<Task<TestRabbitMq>> _rabbitMq = new(TestRabbitMq.StartAsync);

    /// <summary>The connection string of a fresh, empty database.</summary>
    public async Task<string> NewDatabaseAsync() =>
        await (await _postgres.Value).CreateDatabaseAsync($"bridge_test_{Guid.NewGuid():N}");

    /// <summary>The AMQP address, with user and password, of a fresh, empty virtual host.</summary>
    public async Task<Uri> NewVirtualHostAsync() =>
        await (await _rabbitMq.Value).CreateVirtualHostAsync($"bridge-test-{Guid.NewGuid():N}");

    /// <summary>The address of the management UI and API, with user and password.</summary>
    public async Task<Uri> ManagementAsync() => (await _rabbitMq.Value).ManagementUri;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await DisposeAsync(_postgres);
        await DisposeAsync(_rabbitMq);
    }

    private static async Task DisposeAsync<T>(Lazy<Task<T>> server)
        where T : IAsyncDisposable
    {
        if (server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await server.Value).DisposeAsync();
    }
}
