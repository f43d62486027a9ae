using System.Runtime.CompilerServices;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Bridge.Doctor;

/// <summary>Whether the broker of the settings lets this machine in.</summary>
internal sealed class RabbitMqCheck(DoctorSubject subject) : IDoctorCheck
{
    private const string Check = "RabbitMQ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<CheckResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return subject.ConnectionString("RabbitMq") is { } setting
            ? await ConnectAsync(setting, cancellationToken)
            : CheckResult.Warn(Check, "ConnectionStrings:RabbitMq is not set: `bridge up` carries messages in memory, a service on its own does not start");
    }

    private static async Task<CheckResult> ConnectAsync(string setting, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(setting, UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps"))
        {
            return CheckResult.Fail(Check, "ConnectionStrings:RabbitMq is no AMQP address: write it as amqp://user:password@host:5672/");
        }

        // Never the user info: it holds the password.
        var place = $"{address.Host}:{(address.Port < 0 ? AmqpTcpEndpoint.UseDefaultPort : address.Port)}{address.AbsolutePath}";
        try
        {
            var factory = new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false, RequestedConnectionTimeout = Patience, ContinuationTimeout = Patience };
            await using var connection = await factory.CreateConnectionAsync(cancellationToken);

            // The client does not wait until the virtual host is opened; a channel cannot be had before.
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            return CheckResult.Ok(Check, $"{place} lets in, version {Version(connection)}");
        }
        catch (Exception exception) when (exception is BrokerUnreachableException or OperationInterruptedException or AuthenticationFailureException)
        {
            return CheckResult.Fail(Check, $"{place} {Fault(exception)}");
        }
    }

    private static string Version(IConnection connection) =>
        connection.ServerProperties?.TryGetValue("version", out var version) == true && version is byte[] text ? Encoding.UTF8.GetString(text) : "unknown";

    private static string Fault(Exception exception) => exception switch
    {
        AuthenticationFailureException or { InnerException: AuthenticationFailureException } => "refuses the user: compare user and password of ConnectionStrings:RabbitMq with those of the broker",
        OperationInterruptedException or { InnerException: OperationInterruptedException } => "refuses the virtual host: make it, or give the user rights to it (rabbitmqctl set_permissions)",
        _ => "cannot be reached: start the broker, or correct host and port of ConnectionStrings:RabbitMq",
    };
}
