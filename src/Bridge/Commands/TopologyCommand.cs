using System.CommandLine;
using Bridge.Privileges;
using Bridge.Topology;

namespace Bridge.Commands;

/// <summary><c>bridge topology</c>: the queues, for people.</summary>
internal static class TopologyCommand
{
    private static readonly Option<bool> ToFiles = new("--write")
    {
        Description = "Write docs/topology.md, docs/privileges.md and the receiver's list of consumed messages, in the checkout that is the current folder.",
    };

    internal static Command Create()
    {
        var command = new Command("topology", "Tell what each queue holds, how deep it normally is, and what to do.") { ToFiles };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!parsed.GetValue(ToFiles))
            {
                await Console.Out.WriteAsync(TopologyPage.Write());
                return 0;
            }

            await File.WriteAllTextAsync(TopologyFiles.Page, TopologyPage.Write(), cancellationToken);
            await File.WriteAllTextAsync(TopologyFiles.Privileges, PrivilegesPage.Write(), cancellationToken);
            await File.WriteAllTextAsync(TopologyFiles.ConsumedMessages, TopologyFiles.WriteConsumedMessages(), cancellationToken);
            return 0;
        });
        return command;
    }
}
