using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.Containers;

/// <summary>The <c>docker</c> command line.</summary>
internal static class ContainerEngine
{
    private const string Program = "docker";

    /// <summary>Whether there is a command line and an engine behind it.</summary>
    public static async Task<bool> AnswersAsync(Machine machine, CancellationToken cancellationToken)
    {
        if (machine.Find(Program) is null)
            return false;
        try
        {
            await RunAsync(["version"], cancellationToken);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static Task<string> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(arguments, new Dictionary<string, string>(), cancellationToken);

    public static Task<string> RunAsync(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken) =>
        Tool.RunAsync(new ProcessCommand(Program, arguments) { Environment = environment }, cancellationToken);
}
