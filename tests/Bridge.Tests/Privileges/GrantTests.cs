using Bridge.Hosting;
using Bridge.Privileges;
using Bridge.Tests.Outbound;
using Microsoft.Extensions.Configuration;

namespace Bridge.Tests.Privileges;

public sealed class GrantTests
{
    [Fact]
    public async Task Every_service_gets_its_user_its_password_and_its_rights()
    {
        await using var broker = await FakeServer.StartAsync();

        await RunAsync(broker);

        Assert.Equal(2 * ServiceCatalog.All.Count, broker.Calls.Count);
        var user = broker.Calls.Single(call => call.Path.EndsWith("/users/receiver", StringComparison.Ordinal));
        Assert.Equal(("PUT", "geheim-receiver", "monitoring"), (user.Method, user.Body.GetProperty("password").GetString(), user.Body.GetProperty("tags").GetString()));
        var rights = broker.Calls.Single(call => call.Path.Contains("/permissions/", StringComparison.Ordinal) && call.Path.EndsWith("/crm-sync", StringComparison.Ordinal));
        Assert.Equal(BrokerRights.Pattern(BrokerUser.All.Single(one => one.Name == "crm-sync").Rights.Read), rights.Body.GetProperty("read").GetString());
    }

    [Fact]
    public async Task A_password_that_is_missing_is_named_before_anything_is_granted()
    {
        await using var broker = await FakeServer.StartAsync();

        var fault = await Assert.ThrowsAsync<SettingException>(() => RunAsync(broker, (Grant.Passwords + ":workflows", "")));

        Assert.StartsWith("Broker:Passwords:workflows is missing: set the environment variable Broker__Passwords__workflows", fault.Message, StringComparison.Ordinal);
        Assert.Empty(broker.Calls);
    }

    [Theory]
    [InlineData(401, "which refuses the user: name one with the tag administrator")]
    [InlineData(404, "which answers 404: name the management API")]
    public async Task What_the_management_API_refuses_is_told_with_the_cure_and_no_password(int status, string says)
    {
        await using var broker = (await FakeServer.StartAsync()).Then(status);

        var fault = await Assert.ThrowsAsync<SettingException>(() => RunAsync(broker));

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionStrings:RabbitMqManagement", "http://127.0.0.1:1/", "where nobody answers: start the broker")]
    [InlineData("ConnectionStrings:RabbitMq", "broker:5672", "is no AMQP address: write it as amqp://")]
    [InlineData("ConnectionStrings:RabbitMq", "", "ConnectionStrings:RabbitMq is missing")]
    public async Task A_broker_that_is_not_there_is_told_with_the_cure(string key, string value, string says)
    {
        await using var broker = await FakeServer.StartAsync();

        var fault = await Assert.ThrowsAsync<SettingException>(() => RunAsync(broker, (key, value)));

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static Task RunAsync(FakeServer broker, params (string Key, string Value)[] settings)
    {
        var all = ServiceCatalog.All.ToDictionary(service => $"{Grant.Passwords}:{service.Name}", service => (string?)$"geheim-{service.Name}");
        all["ConnectionStrings:RabbitMq"] = "amqp://admin:geheim@127.0.0.1:1/";
        all["ConnectionStrings:RabbitMqManagement"] = broker.Url.AbsoluteUri;
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return Grant.RunAsync(new ConfigurationBuilder().AddInMemoryCollection(all).Build(), new Progress<string>(), CancellationToken.None);
    }
}
