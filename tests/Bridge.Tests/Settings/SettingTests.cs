using Bridge.CrmSync;
using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Receiver;
using Microsoft.Extensions.Options;

namespace Bridge.Tests.Settings;

/// <summary>A wrong setting stops the start with the key's name and the cure.</summary>
public sealed class SettingTests
{
    private const string Secret = "a-secret-of-the-tests";

    [Theory]
    [InlineData("Inbox:DuplicateDetectionWindow", "00:00:05", "3 and 90 days")]
    [InlineData("Inbox:DuplicateDetectionWindow", "soon", "wrong type")]
    [InlineData("Inbox:Window", "7.00:00:00", "docs/configuration.md")]
    [InlineData("ConnectionStrings:Postgres", "", "ConnectionStrings__Postgres")]
    [InlineData("ConnectionStrings:Postgres", "Password=" + Secret + ";nonsense", "Host=")]
    public Task A_wrong_setting_of_a_service_stops_its_start(string key, string value, string cure) =>
        StopsAsync(key, cure, new() { ["ConnectionStrings:Postgres"] = "Host=nowhere", [key] = value }, bridge => bridge.AddCrmSync(), BusTransport.InMemory);

    [Theory]
    [InlineData("Sources:stripe:Secrets:0", "", "Sources:stripe:Secrets")]
    [InlineData("Sources:stripe:Provider", "strype", "stripe")]
    [InlineData("Sources:stripe:MaxBodyBytes", "99999999", "8388608")]
    [InlineData("Sources:stripe:KeepFor", "00:00:01", "1 hour and 400 days")]
    [InlineData("Receiver:RelayRate", "1", "10 and 100000")]
    [InlineData("ConnectionStrings:Postgres", "", "ConnectionStrings__Postgres")]
    [InlineData("Sources:stripe:Secret", Secret, "docs/configuration.md")]
    public Task A_wrong_source_stops_the_start_of_the_receiver(string key, string value, string cure) =>
        StopsAsync(
            key,
            cure,
            new() { ["ConnectionStrings:Postgres"] = "Host=nowhere", ["Sources:stripe:Provider"] = "stripe", ["Sources:stripe:Secrets:0"] = Secret, [key] = value },
            bridge => bridge.AddReceiver(),
            BusTransport.InMemory);

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("http://localhost")]
    public Task A_broker_that_is_no_AMQP_address_stops_the_start(string address) =>
        StopsAsync("ConnectionStrings:RabbitMq", "amqp://", new() { ["ConnectionStrings:RabbitMq"] = address }, _ => { }, BusTransport.RabbitMq);

    [Fact]
    public Task No_source_at_all_stops_the_start_of_the_receiver() =>
        StopsAsync("Sources", "Sources__stripe__Provider", [], bridge => bridge.AddReceiver(), BusTransport.InMemory);

    private static async Task StopsAsync(string key, string cure, Dictionary<string, string?> settings, Action<BridgeBuilder> add, BusTransport transport)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            var bridge = new BridgeBuilder("test") { Transport = transport };
            foreach (var (name, value) in settings)
            {
                bridge.Configuration[name] = value;
            }

            add(bridge);
            await using var app = bridge.Build();
            await app.StartAsync();
        });

        Assert.True(exception is SettingException or OptionsValidationException, exception.ToString());
        Assert.Contains(key.Split(':')[^1] is "0" ? key[..^2] : key.Split(':')[0], exception.Message);
        Assert.Contains(cure, exception.Message);
        Assert.DoesNotContain(Secret, exception.Message);
    }
}
