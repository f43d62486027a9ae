using Bridge.LocalServices;

namespace Bridge.IntegrationTests.Victims;

/// <summary>Starts servers, says where their data is, and waits to be killed.</summary>
internal static class ServersVictim
{
    internal const string Name = "servers";

    /// <param name="state"><c>running</c> or <c>suspended</c>.</param>
    internal static async Task<int> RunAsync(string state)
    {
        await using var postgres = await PostgresServer.StartAsync(new PostgresOptions());
        await using var rabbitMq = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false });
        if (state == "suspended")
        {
            postgres.Suspend();
            rabbitMq.Suspend();
        }

        Console.WriteLine(postgres.DataFolder);
        Console.WriteLine(rabbitMq.DataFolder);
        await Console.In.ReadLineAsync();
        return 0;
    }
}
