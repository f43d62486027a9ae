using System.Net.Security;
using Bridge.Hosting.Bus;

namespace Bridge.Tests.Bus;

public sealed class BrokerConnectorTests
{
    [Fact]
    public void Over_amqps_no_fault_of_a_certificate_is_tolerated()
    {
        var tls = new BrokerConnector(new Uri("amqps://user:secret@broker.example/"), "test").Tls;

        Assert.True(tls.Enabled);
        Assert.Equal("broker.example", tls.ServerName);
        Assert.Equal(SslPolicyErrors.None, tls.AcceptablePolicyErrors);
    }

    [Theory]
    [InlineData("amqp://broker.example/", "/")]
    [InlineData("amqp://broker.example", "/")]
    [InlineData("amqp://broker.example/shop", "shop")]
    [InlineData("amqp://broker.example/%2Fshop", "/shop")]
    public void The_path_is_the_virtual_host(string address, string virtualHost) =>
        Assert.Equal(virtualHost, new BrokerConnector(new Uri(address), "test").VirtualHost);
}
