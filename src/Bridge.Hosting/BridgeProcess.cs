using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bridge.Hosting;

/// <summary>Runs one service as a process of its own.</summary>
public static class BridgeProcess
{
    private const string HealthCheckArgument = "--healthcheck";
    private static readonly string[] HelpArguments = ["--help", "-h", "-?"];

    /// <summary>Runs until the process is told to stop.</summary>
    /// <param name="service">The service's name, for example <c>crm-sync</c>.</param>
    /// <param name="port">Where it listens on the loopback interface unless <c>--urls</c> or <c>ASPNETCORE_URLS</c> says otherwise.</param>
    /// <param name="args">The command line.</param>
    /// <param name="add">Adds the service.</param>
    /// <returns>The exit code: 0 after a stop, 1 where a setting is wrong or the health check fails.</returns>
    public static async Task<int> RunAsync(string service, int port, string[] args, Action<BridgeBuilder> add)
    {
        if (args.Intersect(HelpArguments).Any())
        {
            Console.WriteLine(Help(service, port));
            return 0;
        }

        var bridge = new BridgeBuilder(service, args);
        Listen(bridge, port);
        if (args.Contains(HealthCheckArgument))
        {
            return await HealthCheck.RunAsync(bridge);
        }

        try
        {
            bridge.Web.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
            add(bridge);
            await bridge.Build().RunAsync();
            return 0;
        }
        catch (Exception exception) when (exception is SettingException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"{service} cannot start: {exception.Message}");
            return 1;
        }
    }

    private static void Listen(BridgeBuilder bridge, int port)
    {
        if (bridge.Configuration[WebHostDefaults.ServerUrlsKey] is null && bridge.Configuration["http_ports"] is null)
        {
            bridge.Web.WebHost.UseUrls($"http://127.0.0.1:{port}");
        }
    }

    private static string Help(string service, int port) =>
        $"""
        {service}: one service of Bridge.

        usage: {service} [--urls http://127.0.0.1:{port}] [--healthcheck]

          --urls URL      where to listen
          --healthcheck   ask the running service whether it is ready: exit code 0 if so, else 1

        Settings come from the environment, for example:
          ConnectionStrings__RabbitMq=amqp://user:password@host:5672/
          ConnectionStrings__Postgres="Host=...;Database=bridge;Username=...;Password=..."
        All settings: docs/configuration.md
        """;
}
