using System.Net;
using Bridge.Receiver.Access;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Receiver;

public sealed class NetworksTests
{
    [Fact]
    public void A_network_contains_exactly_the_addresses_that_agree_in_its_prefix()
        => Prop.ForAll(Cases().ToArbitrary(), drawn =>
        {
            var networks = Read($"{Masked(drawn.Address, drawn.Prefix)}/{drawn.Prefix}");
            return networks.Contains(Flip(drawn.Address, from: drawn.Prefix, drawn.Noise))
                && Enumerable.Range(0, drawn.Prefix).All(bit => !networks.Contains(Flip(drawn.Address, bit)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_IPv4_address_that_is_mapped_to_IPv6_is_the_IPv4_address()
        => Prop.ForAll(Cases().Where(drawn => drawn.Address.Length == 4).ToArbitrary(), drawn =>
        {
            var network = Masked(drawn.Address, drawn.Prefix);
            var outside = Flip(drawn.Address, 0);
            return Read($"{network}/{drawn.Prefix}").Contains(new IPAddress(drawn.Address).MapToIPv6())
                && Read($"{network.MapToIPv6()}/{drawn.Prefix + 96}").Contains(new IPAddress(drawn.Address))
                && (drawn.Prefix == 0 || !Read($"{network}/{drawn.Prefix}").Contains(outside.MapToIPv6()));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Everything_of_one_family_is_nothing_of_the_other()
    {
        Assert.False(Read("0.0.0.0/0").Contains(IPAddress.IPv6Loopback));
        Assert.False(Read("::/0").Contains(IPAddress.Loopback));
        Assert.False(Read("::/0").Contains(IPAddress.Loopback.MapToIPv6()));
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("192.0.2.0/24")]
    [InlineData("0.0.0.0/0")]
    [InlineData("2001:db8::/32")]
    [InlineData("2001:DB8:0:0::7")]
    [InlineData("::ffff:192.0.2.7")]
    public void A_network_and_an_address_are_read(string text) => Assert.True(Networks.TryRead([text], out _, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hooks.example.com")]
    [InlineData("192.0.2.7/24")]
    [InlineData("2001:db8::1/32")]
    [InlineData("192.0.2.0/33")]
    [InlineData("192.0.2.0/-1")]
    [InlineData("192.0.2.0/24/24")]
    [InlineData("192.0.2.0/")]
    [InlineData("/24")]
    [InlineData("010.0.0.0/8")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("10.1/16")]
    [InlineData("3221225985")]
    [InlineData("fe80::1%3")]
    [InlineData("[2001:db8::1]")]
    [InlineData(" 192.0.2.0/24")]
    public void What_nobody_means_as_a_network_is_named(string? text)
    {
        Assert.False(Networks.TryRead(["192.0.2.0/24", text], out _, out var wrong));
        Assert.Equal(1, wrong);
    }

    [Fact]
    public void Too_many_networks_are_refused()
    {
        Assert.True(Networks.TryRead([.. Enumerable.Repeat("192.0.2.7", Networks.Most)], out _, out _));
        Assert.False(Networks.TryRead([.. Enumerable.Repeat("192.0.2.7", Networks.Most + 1)], out _, out var wrong));
        Assert.Equal(-1, wrong);
    }

    private static Networks Read(string text)
    {
        Assert.True(Networks.TryRead([text], out var networks, out _), text);
        return networks;
    }

    private static Gen<Case> Cases() =>
        from length in Gen.Elements(4, 16)
        from address in Gen.Choose(0, byte.MaxValue).Select(value => (byte)value).ArrayOf(length)
        from prefix in Gen.Choose(0, length * 8)
        from noise in Gen.Choose(0, byte.MaxValue).Select(value => (byte)value).ArrayOf(length)
        where length == 4 || !new IPAddress(address).IsIPv4MappedToIPv6
        select new Case(address, prefix, noise);

    private static IPAddress Masked(byte[] address, int prefix) => Combine(address, (value, bit) => bit < prefix && value);

    private static IPAddress Flip(byte[] address, int bit) => Combine(address, (value, at) => at == bit ? !value : value);

    private static IPAddress Flip(byte[] address, int from, byte[] noise) => Combine(address, (value, bit) => bit < from ? value : value ^ Bit(noise, bit));

    private static IPAddress Combine(byte[] address, Func<bool, int, bool> each)
    {
        var bytes = new byte[address.Length];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] |= (byte)(each(Bit(address, bit), bit) ? 0x80 >> (bit % 8) : 0);
        }

        return new IPAddress(bytes);
    }

    private static bool Bit(byte[] bytes, int bit) => (bytes[bit / 8] & (0x80 >> (bit % 8))) != 0;

    private sealed record Case(byte[] Address, int Prefix, byte[] Noise);
}
