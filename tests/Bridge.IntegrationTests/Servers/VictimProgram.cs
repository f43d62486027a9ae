using Bridge.LocalServices;

namespace Bridge.IntegrationTests.Servers;

/// <summary>The entry point of a process that starts servers, says where their data is, and waits to be killed.</summary>
internal static class VictimProgram
{
    public static async Task<int> Main(string[] arguments)
    {
        await using var postgres = await PostgresServer.StartAsync(new PostgresOptions());
        await using var rabbitMq = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false });
        if (arguments.Contains("suspended"))
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
