using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bridge.Hosting;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Inventory;

namespace Bridge.IntegrationTests.Inventory;

[Collection(ServersCollection.Name)]
public sealed class StockEndpointTests(TestServers servers)
{
    [Fact]
    public async Task Stock_that_is_put_is_set_under_the_message_id_of_the_answer()
    {
        await using var host = await StartAsync();

        using var answer = await PutAsync(host, "SHIRT%20M", """{"quantity": 5}""");
        await host.Deliveries.WaitAsync(InventoryHost.Queue, 1);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var messageId = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("messageId").GetGuid();
        Assert.Equal(messageId, Assert.Single(await host.EffectsAsync("stock-set")).MessageId);
        Assert.Equal((5, 0), (await host.StockAsync())["SHIRT M"]);
    }

    [Fact]
    public async Task Anything_else_is_refused_with_a_problem()
    {
        await using var host = await StartAsync();
        string[] bodies = ["", "{", "null", "[]", "5", "{}", """{"quantity": -1}""", """{"quantity": 1.5}""", """{"quantity": "many"}""", """{"quantity": 3000000000}"""];

        foreach (var (sku, body) in bodies.Select(body => ("A", body)).Append((new string('A', 256), """{"quantity": 1}""")).Append(("%20", """{"quantity": 1}""")))
        {
            using var answer = await PutAsync(host, sku, body);
            Assert.Equal((body, HttpStatusCode.BadRequest, "application/problem+json"), (body, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task Outside_of_development_and_demo_there_is_no_such_endpoint()
    {
        await using var host = await InventoryHost.StartAsync(await servers.NewDatabaseAsync(), "Production");

        using var answer = await PutAsync(host, "A", """{"quantity": 5}""");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<ServiceHost<InventoryDbContext>> StartAsync() =>
        await InventoryHost.StartAsync(await servers.NewDatabaseAsync(), BridgeBuilder.DemoEnvironment);

    private static async Task<HttpResponseMessage> PutAsync(ServiceHost<InventoryDbContext> host, string sku, string body)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        using var content = new StringContent(body, mediaType: new("application/json"));
        return await http.PutAsync(new Uri($"/stock/{sku}", UriKind.Relative), content);
    }
}
