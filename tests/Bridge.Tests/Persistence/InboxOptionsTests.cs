using Bridge.CrmSync;
using Bridge.Hosting;

namespace Bridge.Tests.Persistence;

public sealed class InboxOptionsTests
{
    [Theory]
    [InlineData("Inbox:DuplicateDetectionWindow", "a week")]
    [InlineData("Inbox:Window", "7.00:00:00")]
    public void A_setting_that_cannot_be_read_stops_the_start_and_names_its_section(string key, string value)
    {
        var bridge = new BridgeBuilder("test");
        bridge.Configuration["ConnectionStrings:Postgres"] = "Host=nowhere";
        bridge.Configuration[key] = value;

        var error = Assert.Throws<SettingException>(bridge.AddCrmSync);

        Assert.Contains("Inbox cannot be read", error.Message);
        Assert.DoesNotContain(value, error.Message);
    }
}
