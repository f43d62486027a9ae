using System.Net;
using System.Text;
using Bridge.Receiver.Access;

namespace Bridge.Tests.Receiver;

public sealed class AddressListTests
{
    private const string Meta = """{"verifiable_password_authentication":false,"hooks":["192.0.2.0/24","2001:db8::/32"],"web":["198.51.100.7/32"]}""";

    [Theory]
    [InlineData(Meta, "hooks")]
    [InlineData("""["192.0.2.0/24", "2001:db8::/32"]""", null)]
    [InlineData("\uFEFF[\"192.0.2.0/24\", \"2001:db8::/32\"]", null)]
    [InlineData("# published today\n192.0.2.0/24\r\n\n  2001:db8::/32", null)]
    public void A_list_in_each_shape_lets_in_its_networks_and_no_others(string list, string? key)
    {
        var networks = AddressListReader.Read(Encoding.UTF8.GetBytes(list), key);

        Assert.True(networks.Contains(IPAddress.Parse("192.0.2.200")));
        Assert.True(networks.Contains(IPAddress.Parse("2001:db8::5")));
        Assert.False(networks.Contains(IPAddress.Parse("198.51.100.7")));
    }

    [Theory]
    [InlineData(Meta, null, "it is an object: name the key of the array")]
    [InlineData(Meta, "hook", "it has no array under that key")]
    [InlineData(Meta, "verifiable_password_authentication", "it has no array under that key")]
    [InlineData("""["192.0.2.0/24"]""", "hooks", "it is an array, which has no keys")]
    [InlineData("192.0.2.0/24", "hooks", "it is no JSON object, so it has no keys")]
    [InlineData("""["192.0.2.0/24", 7]""", null, "entry 2 is no network such as 192.0.2.0/24")]
    [InlineData("192.0.2.0/24\nsoon more", null, "entry 2 is no network such as 192.0.2.0/24")]
    [InlineData("""["192.0.2.0/24" """, null, "it is no JSON")]
    [InlineData("[]", null, "it is empty")]
    [InlineData("", null, "it is empty")]
    [InlineData("<html>", null, "entry 1 is no network such as 192.0.2.0/24")]
    public void A_list_that_is_not_wholly_understood_is_not_believed(string list, string? key, string reason) =>
        Assert.Equal(reason, Assert.Throws<InvalidDataException>(() => AddressListReader.Read(Encoding.UTF8.GetBytes(list), key)).Message);

    [Fact]
    public void A_list_that_cannot_be_read_leaves_the_last_one_in_force()
    {
        var list = new AddressList(new AddressListPlace("list.txt", Key: null, TimeSpan.FromHours(1)));
        list.Replace("192.0.2.0/24"u8.ToArray());

        Assert.Throws<InvalidDataException>(() => list.Replace("<html>"u8.ToArray()));

        Assert.True(list.Networks!.Contains(IPAddress.Parse("192.0.2.1")));
    }

    [Fact]
    public void A_rule_with_a_list_that_was_never_read_lets_nobody_in()
    {
        var rule = new AddressRule(Networks.None, new AddressList(new AddressListPlace("https://example.com/list", Key: null, TimeSpan.FromHours(1))));

        Assert.False(rule.Allows(IPAddress.Parse("192.0.2.1")));
        Assert.False(rule.Allows(null));
    }

    [Fact]
    public void A_rule_without_networks_and_list_lets_everybody_in()
    {
        var rule = new AddressRule(Networks.None, list: null);

        Assert.True(rule.Allows(IPAddress.Parse("192.0.2.1")));
        Assert.True(rule.Allows(null));
    }

    [Theory]
    [InlineData("https://example.com/meta?token=secret", "https://example.com/meta")]
    [InlineData("/etc/bridge/list.txt", "/etc/bridge/list.txt")]
    public void The_log_names_a_list_without_its_query(string location, string name) =>
        Assert.Equal(name, new AddressListPlace(location, Key: null, TimeSpan.FromHours(1)).Name);
}
