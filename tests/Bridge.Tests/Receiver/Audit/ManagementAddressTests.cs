using System.Text;
using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Microsoft.Extensions.Configuration;

namespace Bridge.Tests.Receiver.Audit;

public sealed class ManagementAddressTests
{
    [Theory]
    [InlineData("amqp://u:p%40ss@broker.example:5673/", null, "http://broker.example:15672/api/", "u:p@ss")]
    [InlineData("amqps://u:p@broker.example/shop", null, "https://broker.example:15671/api/", "u:p")]
    [InlineData("amqp://u:p@broker.example/%2Fshop", "http://127.0.0.1:81/mq", "http://127.0.0.1:81/mq/api/", "u:p")]
    [InlineData("amqp://broker.example", null, "http://broker.example:15672/api/", "guest:guest")]
    [InlineData("amqp://u:p@broker.example", "https://m:n%3Ao@ui.example/", "https://ui.example/api/", "m:n:o")]
    public void It_is_the_one_that_is_set_else_the_usual_one_of_the_broker(string broker, string? management, string address, string user)
    {
        using var http = new HttpClient();
        Read(broker, management).Configure(http);

        Assert.Equal(address, http.BaseAddress!.AbsoluteUri);
        Assert.Equal(Convert.ToBase64String(Encoding.UTF8.GetBytes(user)), http.DefaultRequestHeaders.Authorization!.Parameter);
    }

    [Theory]
    [InlineData("broker.example:15672")]
    [InlineData("amqp://u:geheim@broker.example/")]
    public void Another_address_stops_the_start_and_is_not_quoted(string management)
    {
        var fault = Assert.Throws<SettingException>(() => Read("amqp://u:p@broker.example/", management));

        Assert.StartsWith("ConnectionStrings:RabbitMqManagement is no HTTP address: ", fault.Message);
        Assert.DoesNotContain("geheim", fault.Message);
    }

    private static ManagementAddress Read(string broker, string? management) => ManagementAddress.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:RabbitMq"] = broker, ["ConnectionStrings:RabbitMqManagement"] = management })
        .Build(), "/");
}
