using Bridge.LocalServices;

namespace Bridge.IntegrationTests.Servers;

/// <summary>A private broker that the tests of a class only look at.</summary>
public sealed class OneRabbitMq : IAsyncLifetime
{
    public RabbitMqServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await RabbitMqServer.StartAsync(new RabbitMqOptions());

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
