using System.Globalization;
using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>The broker's files and environment: everything in its own folder, nothing of the machine's RabbitMQ.</summary>
internal sealed class RabbitMqFiles(RabbitMqOptions options, RabbitMqPorts ports, ServerFolder folder)
{
    public const string User = "bridge";
    public const string Plugins = "enabled_plugins";
    public const string Cookie = ".erlang.cookie";

    // Erlang's distribution would listen on every interface.
    private const string LoopbackOnly = "-kernel inet_dist_use_interface {127,0,0,1}";

    public void Write()
    {
        folder.WriteSetting("rabbitmq.conf", $"""
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {ports.Management}

            """);
        // rabbitmq_shovel_management shows "Move messages" on a queue's page: how a person empties an _error queue.
        folder.WriteSetting(Plugins, options.Management ? "[rabbitmq_management,rabbitmq_shovel,rabbitmq_shovel_management].\n" : "[].\n");
    }

    public IReadOnlyDictionary<string, string> Environment() => new Dictionary<string, string>
    {
        ["HOME"] = folder.Home,
        ["ERL_EPMD_PORT"] = Text(ports.Epmd),
        ["RUNNING_UNDER_SYSTEMD"] = "true", // The started process becomes the broker; otherwise a shell would stand before it.
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_NODENAME"] = "bridge@localhost", // Constant: the data belongs to the name. The epmd is private, so no two meet.
        ["RABBITMQ_DEFAULT_USER"] = User,
        ["RABBITMQ_DEFAULT_PASS"] = folder.Password(),
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = Text(ports.Amqp),
        ["RABBITMQ_DIST_PORT"] = Text(ports.Distribution),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = LoopbackOnly,
        ["RABBITMQ_CTL_ERL_ARGS"] = LoopbackOnly,
        ["RABBITMQ_CONFIG_FILE"] = folder.In("rabbitmq.conf"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = folder.In("advanced.config"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = folder.In(Plugins),
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = folder.InHome("generated"),
        ["RABBITMQ_SCHEMA_DIR"] = folder.InHome("schema"),
        ["RABBITMQ_PLUGINS_EXPAND_DIR"] = folder.InHome("plugins-expand"),
        ["RABBITMQ_MNESIA_BASE"] = folder.InHome("data"),
        ["RABBITMQ_LOG_BASE"] = folder.InHome("log"),
        ["RABBITMQ_LOGS"] = "-",
    };

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
