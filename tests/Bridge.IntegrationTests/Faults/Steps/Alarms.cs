namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>RabbitMQ raises an alarm, and blocks whoever publishes until it is over.</summary>
internal static class Alarms
{
    internal static Step Memory { get; } = Of("memory alarm", "set_vm_memory_high_watermark", raise: "0.00001", end: "0.4");

    internal static Step Disk { get; } = Of("disk alarm", "set_disk_free_limit", raise: "1000000GB", end: "50MB");

    private static Step Of(string name, string setting, string raise, string end) => new(name, async (stage, pace) =>
    {
        await stage.Servers.Broker.CtlAsync([setting, raise]);
        await pace.HoldAsync();
        await stage.Servers.Broker.CtlAsync([setting, end]);
    });
}
