using System.CommandLine;
using Bridge.ProviderList;

namespace Bridge.Commands;

/// <summary><c>bridge providers</c>: how each provider signs and sends, for people.</summary>
internal static class ProvidersCommand
{
    private static readonly Option<bool> ToFile = new("--write") { Description = "Write the table into docs/providers.md, in the checkout that is the current folder." };

    internal static Command Create()
    {
        var command = new Command("providers", "Tell of every provider what it signs, what tells a repeat, how long it waits for an answer and how it tries again.") { ToFile };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!parsed.GetValue(ToFile))
            {
                await parsed.InvocationConfiguration.Output.WriteAsync(ProviderTable.Write());
                return 0;
            }

            var page = await File.ReadAllTextAsync(ProviderTable.Page, cancellationToken);
            await File.WriteAllTextAsync(ProviderTable.Page, ProviderTable.Replace(page, ProviderTable.Write()), cancellationToken);
            return 0;
        });
        return command;
    }
}
