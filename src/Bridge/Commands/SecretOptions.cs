using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bridge.Commands;

/// <summary>Secrets, from where the user prefers. An argument is shown to every user of the machine by its list of processes.</summary>
internal static class SecretOptions
{
    internal const string Variable = "BRIDGE_SECRET";

    internal static readonly Option<string[]> Secret = new("--secret")
    {
        Description = "The signing secret; several times where several may fit. The machine's list of processes shows it: --secret-file does not.",
        HelpName = "S",
    };

    internal static readonly Option<FileInfo[]> SecretFile = new Option<FileInfo[]>("--secret-file")
    {
        Description = $"A file that holds a secret; a line break at its end is no part of it. Without either option: the environment variable {Variable}.",
        HelpName = "FILE",
    }.AcceptExistingOnly();

    /// <summary>Every secret that is named; none where there is none.</summary>
    internal static IReadOnlyList<string> Read(ParseResult parsed)
    {
        string[] named = [.. parsed.GetValue(Secret) ?? [], .. (parsed.GetValue(SecretFile) ?? []).Select(file => Webhooks.SecretFile.Read(file.FullName, out _))];
        return named is [] && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } secret ? [secret] : named;
    }

    /// <summary>True where at least one is named.</summary>
    internal static bool AreThere(CommandResult result) =>
        result.GetResult(Secret) is not null || result.GetResult(SecretFile) is not null || Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };
}
