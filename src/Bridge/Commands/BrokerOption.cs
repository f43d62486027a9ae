using System.CommandLine;

namespace Bridge.Commands;

/// <summary>Which broker a process of everything talks to.</summary>
internal static class BrokerOption
{
    internal const string Memory = "memory";
    internal const string Private = "private";

    internal static readonly Option<string> Broker = Create();

    private static Option<string> Create()
    {
        var option = new Option<string>("--broker")
        {
            Description = "memory: messages in flight do not survive a crash. private: a RabbitMQ of its own. ConnectionStrings__RabbitMq, where it is set, comes before both.",
            DefaultValueFactory = _ => Memory,
        };
        option.AcceptOnlyFromAmong(Memory, Private);
        return option;
    }
}
