using System.Text;
using Testcontainers.RabbitMq;

namespace Bridge.IntegrationTests.Servers;

/// <summary>RabbitMQ 4 in a container of Testcontainers.</summary>
internal static class ContainerRabbitMq
{
    private const int ManagementPort = 15672;
    private const string User = "bridge";
    private const string Password = "bridge";

    // The same plug-ins as the private broker's: the image turns on management alone.
    private static readonly byte[] Plugins = Encoding.ASCII.GetBytes("[rabbitmq_management,rabbitmq_prometheus,rabbitmq_shovel,rabbitmq_shovel_management].\n");

    public static async Task<TestRabbitMq> StartAsync()
    {
        var container = new RabbitMqBuilder("rabbitmq:4-management")
            .WithUsername(User)
            .WithPassword(Password)
            .WithPortBinding(ManagementPort, assignRandomHostPort: true)
            .WithResourceMapping(Plugins, "/etc/rabbitmq/enabled_plugins")
            .Build();
        await container.StartAsync();
        var management = new UriBuilder(Uri.UriSchemeHttp, container.Hostname, container.GetMappedPublicPort(ManagementPort))
        {
            UserName = User,
            Password = Password,
        };
        return new TestRabbitMq(new Uri(container.GetConnectionString()), management.Uri, container);
    }
}
