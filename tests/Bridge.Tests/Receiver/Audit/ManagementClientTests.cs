using Bridge.Hosting.Bus;
using Bridge.Receiver.Publishing.Audit;
using Bridge.Tests.Outbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Bridge.Tests.Receiver.Audit;

public sealed class ManagementClientTests
{
    [Fact]
    public async Task An_answer_that_breaks_off_is_no_answer()
    {
        await using var broker = (await FakeServer.StartAsync()).Then(async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("[");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var http = new HttpClient();
        var address = Address(broker.Url);
        address.Configure(http);

        var exception = await Assert.ThrowsAsync<ManagementException>(() => new ManagementClient(http, address).LookAsync(CancellationToken.None));

        Assert.StartsWith("the management API does not answer", exception.Message, StringComparison.Ordinal);
    }

    private static ManagementAddress Address(Uri url) => ManagementAddress.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:RabbitMq"] = "amqp://127.0.0.1/",
            ["ConnectionStrings:RabbitMqManagement"] = url.AbsoluteUri,
        }).Build(),
        virtualHost: "/");
}
