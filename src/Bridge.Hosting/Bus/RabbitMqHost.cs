using System.Net.Security;
using System.Security.Authentication;
using Bridge.Hosting.Bus.Reconnecting;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Hosting.Bus;

/// <summary>The broker that a process talks to.</summary>
internal sealed class RabbitMqHost
{
    private readonly Uri _address;
    private readonly string _process;
    private readonly BrokerConnection _connection = new();

    /// <exception cref="SettingException">The connection string is no AMQP address.</exception>
    internal RabbitMqHost(string connectionString, string process)
    {
        if (!Uri.TryCreate(connectionString, UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps"))
        {
            throw new SettingException("ConnectionStrings:RabbitMq", "is no AMQP address", "write it as amqp://user:password@host:5672/ (amqps:// for TLS)");
        }

        _address = address;
        _process = process;
    }

    /// <summary>Watches over the connection, and lets others be made beside it.</summary>
    internal void AddGuard(IServiceCollection services)
    {
        services.AddSingleton(new BrokerConnector(_address, _process));
        services.AddSingleton(_connection);
        services.AddSingleton<SendWatch>();
        services.AddSendObserver(provider => provider.GetRequiredService<SendWatch>());
        services.AddPublishObserver(provider => provider.GetRequiredService<SendWatch>());
        services.AddHostedService<ConnectionGuard>();
        services.AddSingleton<EndpointWatch>();
        services.AddReceiveEndpointObserver(provider => provider.GetRequiredService<EndpointWatch>());
        services.AddSingleton<EndpointGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<EndpointGuard>());
    }

    internal void Configure(IRabbitMqBusFactoryConfigurator rabbit)
    {
        rabbit.Host(_address, _process, host =>
        {
            host.PublisherConfirmation = true;
            host.Heartbeat(BrokerConnector.Heartbeat);
            host.OnRefreshConnectionFactory = _connection.WatchAsync;
            if (_address.Scheme == "amqps")
            {
                host.UseSsl(Secure);
            }
        });
    }

    private void Secure(IRabbitMqSslConfigurator tls)
    {
        tls.ServerName = _address.Host;
        tls.Protocol = SslProtocols.None;

        // MassTransit tolerates errors of the certificate chain unless it is told otherwise.
        tls.EnforcePolicyErrors(SslPolicyErrors.RemoteCertificateChainErrors);
        tls.EnforcePolicyErrors(SslPolicyErrors.RemoteCertificateNameMismatch);
        tls.EnforcePolicyErrors(SslPolicyErrors.RemoteCertificateNotAvailable);
    }
}
