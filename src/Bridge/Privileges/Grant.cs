using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;

namespace Bridge.Privileges;

/// <summary>Gives every service its own user at the broker.</summary>
internal static class Grant
{
    /// <summary>The section of the services' passwords, by name.</summary>
    internal const string Passwords = "Broker:Passwords";

    /// <param name="configuration">The address of the broker with an administrator, and a password for each service.</param>
    /// <param name="progress">Is told a line a user.</param>
    /// <param name="cancellationToken">Stops between two users.</param>
    /// <exception cref="SettingException">A password is missing, or the management API does not answer or refuses.</exception>
    internal static async Task RunAsync(IConfiguration configuration, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var passwords = BrokerUser.All.ToDictionary(user => user.Name, user => Password(configuration, user.Name));
        var broker = configuration.RequireConnectionString("RabbitMq", "amqp://admin:password@host:5672/");
        var address = ManagementAddress.Read(configuration, VirtualHost(broker));
        using var http = new HttpClient();
        address.Configure(http);
        var administration = new BrokerAdministration(http, address);
        foreach (var user in BrokerUser.All)
        {
            await administration.GrantAsync(user, passwords[user.Name], cancellationToken);
            progress.Report($"{user.Name}: the user {user.Name} has its password, and its rights in {address.VirtualHost}");
        }
    }

    private static string Password(IConfiguration configuration, string service) =>
        configuration[$"{Passwords}:{service}"] is { Length: > 0 } password
            ? password
            : throw new SettingException($"{Passwords}:{service}", "is missing", $"set the environment variable Broker__Passwords__{service} to the password that {service} has in its ConnectionStrings:RabbitMq");

    private static string VirtualHost(string broker) =>
        Uri.TryCreate(broker, UriKind.Absolute, out var address) && address.Scheme is "amqp" or "amqps"
            ? new ConnectionFactory { Uri = address }.VirtualHost
            : throw new SettingException("ConnectionStrings:RabbitMq", "is no AMQP address", "write it as amqp://admin:password@host:5672/ (amqps:// for TLS)");
}
