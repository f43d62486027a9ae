using Bridge.LocalServices.Containers;
using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>Prepares the place where RabbitMQ runs.</summary>
internal static class RabbitMqHosts
{
    private const string Image = "rabbitmq:4-management";

    public static async Task<(IServerHost Host, string Password)> ChooseAsync(
        RabbitMqOptions options, RabbitMqPorts ports, CancellationToken cancellationToken)
    {
        var binaries = RabbitMqBinaries.Find(options.Machine);
        var inContainer = await HostChoice.IsContainerAsync(options, binaries, "RabbitMQ", "rabbitmq-server", cancellationToken);
        var folder = await ServerFolder.OpenAsync(options.DataFolder, "rabbitmq");
        var password = folder.Password();
        return (inContainer ? Container(options, ports, folder, password) : new RabbitMqProcess(options, ports, binaries!, folder), password);
    }

    private static ContainerHost Container(RabbitMqOptions options, RabbitMqPorts ports, ServerFolder folder, string password)
    {
        new RabbitMqFiles(options, ports, folder).Write();
        return new ContainerHost(new ContainerPlan(Image)
        {
            Ports = { [5672] = ports.Amqp, [15672] = ports.Management },
            Secrets = { ["RABBITMQ_DEFAULT_USER"] = RabbitMqFiles.User, ["RABBITMQ_DEFAULT_PASS"] = password },
            Files = { [RabbitMqFiles.Plugins] = "/etc/rabbitmq/enabled_plugins" },
            DataPath = "/var/lib/rabbitmq",
        }, folder, options.Progress);
    }
}
