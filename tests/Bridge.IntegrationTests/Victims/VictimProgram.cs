namespace Bridge.IntegrationTests.Victims;

/// <summary>The entry point of this assembly: a process that a test starts in order to see it killed.</summary>
internal static class VictimProgram
{
    public static Task<int> Main(string[] arguments) => arguments switch
    {
        [ServersVictim.Name, var state] => ServersVictim.RunAsync(state),
        [CrmSyncVictim.Name, var postgres, var rabbitMq] => CrmSyncVictim.RunAsync(postgres, rabbitMq),
        _ => throw new ArgumentException("names no victim", nameof(arguments)),
    };
}
