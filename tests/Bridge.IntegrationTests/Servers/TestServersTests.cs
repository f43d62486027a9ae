using Bridge.LocalServices.Postgres;
using Bridge.LocalServices.RabbitMq;

namespace Bridge.IntegrationTests.Servers;

[Collection(ServersCollection.Name)]
public sealed class TestServersTests(TestServers servers)
{
    [Fact]
    public async Task Every_database_is_new_and_accepts_connections()
    {
        var first = await servers.NewDatabaseAsync();
        var second = await servers.NewDatabaseAsync();

        Assert.NotEqual(first, second);
        Assert.True(await PostgresClient.AnswersAsync(first, CancellationToken.None));
        Assert.True(await PostgresClient.AnswersAsync(second, CancellationToken.None));
    }

    [Fact]
    public async Task Every_virtual_host_is_new_and_on_one_broker()
    {
        var first = await servers.NewVirtualHostAsync();
        var second = await servers.NewVirtualHostAsync();

        Assert.NotEqual(first.AbsolutePath, second.AbsolutePath);
        Assert.Equal(first.Authority, second.Authority);
        Assert.True(await RabbitMqProbe.AnswersAsync(first.Port, CancellationToken.None));
    }

    [Fact]
    public async Task The_management_API_answers()
    {
        using var management = new RabbitMqManagement(await servers.ManagementAsync());

        Assert.True(await management.AnswersAsync(CancellationToken.None));
    }
}
