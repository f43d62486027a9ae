using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>RabbitMQ raises an alarm, and blocks whoever publishes until it is over.</summary>
internal sealed class Alarm : Step
{
    private readonly string[] _raise;
    private readonly string[] _end;

    private Alarm(string name, string[] raise, string[] end) => (Name, _raise, _end) = (name, raise, end);

    public static Alarm Memory => new("memory alarm", ["set_vm_memory_high_watermark", "0.00001"], ["set_vm_memory_high_watermark", "0.4"]);

    public static Alarm Disk => new("disk alarm", ["set_disk_free_limit", "1000000GB"], ["set_disk_free_limit", "50MB"]);

    public override string Name { get; }

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        await stage.Servers.Broker.CtlAsync(_raise);
        await pace.HoldAsync();
        await stage.Servers.Broker.CtlAsync(_end);
    }
}
