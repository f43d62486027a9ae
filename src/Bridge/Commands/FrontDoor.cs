using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using Bridge.Commands.Spool;
using Bridge.Hosting;
using Bridge.LocalServices;
using Bridge.Webhooks;
using Microsoft.Extensions.Options;

namespace Bridge.Commands;

/// <summary>The command line of Bridge.</summary>
internal static class FrontDoor
{
    // What grep, diff and curl end with on a wrong command line.
    private const int Usage = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where results go; by default standard output.</param>
    /// <param name="errors">Where errors go; by default standard error.</param>
    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? errors = null)
    {
        errors ??= Console.Error;
        var root = new RootCommand("Takes webhooks in and puts them to work.")
        {
            UpCommand.Create(),
            DemoCommand.Create(),
            MigrateCommand.Create(),
            GrantCommand.Create(),
            TopologyCommand.Create(),
            ProvidersCommand.Create(),
            VerifyCommand.Create(),
            DoctorCommand.Create(),
            SendCommand.Create(),
            SourcesCommand.Create(),
            SpoolCommand.Create(),
        };
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
                Output = output ?? Console.Out,
                Error = errors,
            };
            var parsed = root.Parse(args);
            if (parsed.Action is ParseErrorAction wrong)
            {
                // The errors say what to write; all that could be written would hide them.
                wrong.ShowHelp = false;
            }

            var exitCode = await parsed.InvokeAsync(configuration);
            return parsed.Errors is [] ? exitCode : Usage;
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            await errors.WriteLineAsync($"bridge: {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    /// <summary>Errors of people and machines, whose message says what to do; anything else is ours and shows its trace.</summary>
    private static bool IsExpected(Exception exception) => exception
        is SettingException or OptionsValidationException or WebhookConfigurationException
        or ServerNotFoundException or ServerStartException
        or IOException or InvalidDataException or DbException;
}
