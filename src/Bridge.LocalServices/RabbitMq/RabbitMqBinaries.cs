using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>Finds the machine's RabbitMQ scripts.</summary>
internal static class RabbitMqBinaries
{
    private const string Server = "rabbitmq-server";

    /// <summary>The folder of <c>rabbitmq-server</c> and <c>rabbitmqctl</c>; null if the machine has none, or no Erlang.</summary>
    public static string? Find(Machine machine)
    {
        if (machine.Find("epmd") is null)
            return null;
        // Before the path: what the packages put there is a wrapper that changes the user and sends the output elsewhere.
        var packaged = Path.Combine(machine.Packages, "rabbitmq", "bin", Server);
        return Path.GetDirectoryName(File.Exists(packaged) ? packaged : machine.Find(Server));
    }
}
