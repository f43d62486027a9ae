using Bridge.CrmSync;
using Bridge.CrmSync.HubSpot;
using Bridge.Tests.Outbound;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bridge.Tests.CrmSync;

public sealed class HubSpotOptionsTests
{
    [Theory]
    [InlineData("AccessToken", "", "is missing: set it to the access token")]
    [InlineData("AccessToken", "canary secret", "copy the access token of the private app again")]
    [InlineData("AccessToken", "canary\r\nX-Evil: 1", "copy the access token of the private app again")]
    [InlineData("BaseUrl", "", "leave it out, or set it to https://api.hubapi.com")]
    [InlineData("BaseUrl", "http://canary.example.com", "leave it out, or set it to https://api.hubapi.com")]
    public async Task A_wrong_setting_names_its_key_and_the_cure_but_not_its_value(string key, string value, string cure)
    {
        await using var host = OutboundHost<ICrmClient>.Of<HubSpotClient, HubSpotOptions>(
            HubSpotOptions.Section, ("BaseUrl", "https://api.hubapi.com"), ("AccessToken", "token"), (key, value));

        var exception = Assert.Throws<OptionsValidationException>(() => host.Client);

        Assert.StartsWith($"CrmSync:HubSpot:{key}: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(cure, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    [InlineData("token", null, true)]
    [InlineData(null, "https://api.hubapi.com", true)]
    public void HubSpot_is_the_CRM_once_one_of_its_settings_has_a_value(string? token, string? url, bool expected)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("CrmSync:HubSpot:AccessToken", token), new("CrmSync:HubSpot:BaseUrl", url)])
            .Build();

        Assert.Equal(expected, HubSpotOptions.IsConfigured(configuration));
    }
}
