using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>Finds the machine's RabbitMQ scripts.</summary>
internal static class RabbitMqBinaries
{
    private const string Server = "rabbitmq-server";
    private const string PortMapper = "epmd";

    /// <summary>The folder of <c>rabbitmq-server</c> and <c>rabbitmqctl</c>; null if the machine has none, or no Erlang.</summary>
    public static string? Find(Machine machine)
    {
        if (machine.Find(PortMapper) is null)
            return null;
        // Before the path: what the packages put there is a wrapper that changes the user and sends the output elsewhere.
        var packaged = Path.Combine(machine.Packages, "rabbitmq", "bin", Server);
        return Path.GetDirectoryName(File.Exists(packaged) ? packaged : machine.Find(Server));
    }

    /// <summary>The same machine, on which they are not found: its brokers run in containers.</summary>
    public static Machine Without(Machine machine) => machine with { Lacks = PortMapper };
}
