using Bridge.LocalServices;
using Bridge.LocalServices.Containers;
using Bridge.LocalServices.Processes;
using Bridge.LocalServices.RabbitMq;

namespace Bridge.IntegrationTests.Servers;

/// <summary>The test run's own broker: a child process of the machine's binaries, else a container of Testcontainers.</summary>
internal static class OwnRabbitMq
{
    public static async Task<TestRabbitMq> StartAsync(Machine machine)
    {
        if (RabbitMqBinaries.Find(machine) is null && await ContainerEngine.AnswersAsync(machine, CancellationToken.None))
        {
            return await ContainerRabbitMq.StartAsync();
        }

        var server = await RabbitMqServer.StartAsync(new RabbitMqOptions { Machine = machine });
        return new TestRabbitMq(server.Uri, server.ManagementUri!, server);
    }
}
