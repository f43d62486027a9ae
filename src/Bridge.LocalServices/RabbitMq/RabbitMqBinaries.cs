using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>Finds the machine's RabbitMQ scripts.</summary>
internal static class RabbitMqBinaries
{
    // Before PATH: what the Debian and RPM packages put there is a wrapper that changes the user and sends the output elsewhere.
    private const string Packaged = "/usr/lib/rabbitmq/bin";

    /// <summary>The folder of <c>rabbitmq-server</c> and <c>rabbitmqctl</c>; null if the machine has none, or no Erlang.</summary>
    public static string? Find()
    {
        if (Tool.Find("epmd") is null)
            return null;
        return File.Exists(Path.Combine(Packaged, "rabbitmq-server")) ? Packaged : Path.GetDirectoryName(Tool.Find("rabbitmq-server"));
    }
}
