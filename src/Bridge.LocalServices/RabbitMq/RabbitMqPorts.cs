using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>The TCP ports of one broker on 127.0.0.1.</summary>
/// <param name="Amqp">AMQP 0-9-1.</param>
/// <param name="Management">The management UI and API.</param>
/// <param name="Distribution">Erlang distribution, for <c>rabbitmqctl</c>.</param>
/// <param name="Epmd">The Erlang port mapper, the broker's own: the machine's is shared and lingers.</param>
internal sealed record RabbitMqPorts(int Amqp, int Management, int Distribution, int Epmd)
{
    public static RabbitMqPorts Choose(RabbitMqOptions options) =>
        new(options.Port ?? FreePort.Next(), options.ManagementPort ?? FreePort.Next(), FreePort.Next(), FreePort.Next());
}
