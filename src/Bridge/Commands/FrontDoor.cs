using System.CommandLine;
using System.Data.Common;
using Bridge.Hosting;
using Bridge.LocalServices;
using Microsoft.Extensions.Options;

namespace Bridge.Commands;

/// <summary>The command line of Bridge.</summary>
internal static class FrontDoor
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Takes webhooks in and puts them to work.")
        {
            UpCommand.Create(),
            DemoCommand.Create(),
            MigrateCommand.Create(),
            TopologyCommand.Create(),
        };
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
            return await root.Parse(args).InvokeAsync(configuration);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            await Console.Error.WriteLineAsync($"bridge: {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    /// <summary>Errors of people and machines, whose message says what to do; anything else is ours and shows its trace.</summary>
    private static bool IsExpected(Exception exception) => exception
        is SettingException or OptionsValidationException
        or ServerNotFoundException or ServerStartException
        or IOException or InvalidDataException or DbException;
}
