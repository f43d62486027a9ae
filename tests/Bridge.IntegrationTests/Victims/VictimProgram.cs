using Bridge.IntegrationTests.Faults;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Victims;

/// <summary>The entry point of this assembly: a process that a test starts in order to see it killed, and the fault suite.</summary>
internal static class VictimProgram
{
    public static Task<int> Main(string[] arguments) => arguments switch
    {
        [ServersVictim.Name, var state] => ServersVictim.RunAsync(state),
        [CrmSyncVictim.Name, var postgres, var rabbitMq, var state] => CrmSyncVictim.RunAsync(postgres, rabbitMq, state),
        [BatchVictim.Name, var postgres, var rabbitMq, var state] => BatchVictim.RunAsync(postgres, rabbitMq, state),
        [ReceiverVictim.Name, var postgres, var rabbitMq, var point] => ReceiverVictim.RunAsync(postgres, rabbitMq, Enum.Parse<CrashPoint>(point)),
        [FaultService.Name, var service, var control, .. var rest] => FaultService.RunAsync(service, control, rest),
        [FaultCommand.Name, .. var rest] => FaultCommand.RunAsync(rest),
        _ => throw new ArgumentException("names no victim", nameof(arguments)),
    };
}
