using Bridge.LocalServices;

namespace Bridge.IntegrationTests.Servers;

/// <summary>The test run's own broker, from the machine's binaries or a container engine's command line.</summary>
internal static class OwnRabbitMq
{
    public static async Task<TestRabbitMq> StartAsync()
    {
        var server = await RabbitMqServer.StartAsync(new RabbitMqOptions());
        return new TestRabbitMq(server.Uri, server.ManagementUri!, server);
    }
}
