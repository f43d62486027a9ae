using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Bridge.Receiver.Access;

/// <summary>A set of networks in CIDR notation (RFC 4632, RFC 4291 section 2.3). An IPv4 address mapped to IPv6 is the IPv4 address.</summary>
internal sealed class Networks
{
    /// <summary>More than any provider publishes; every request is held against each.</summary>
    internal const int Most = 10_000;

    internal static readonly Networks None = new([]);

    private const int MappedPrefix = 96;
    private readonly IPNetwork[] _networks;

    private Networks(IPNetwork[] networks) => _networks = networks;

    internal int Count => _networks.Length;

    /// <summary>The networks, IPv4 ones as such.</summary>
    internal IReadOnlyList<IPNetwork> All => _networks;

    /// <summary>Reads all texts, or tells of the first that is no network.</summary>
    /// <param name="texts">Networks such as <c>192.0.2.0/24</c>, or single addresses.</param>
    /// <param name="networks">The set.</param>
    /// <param name="wrong">The place of the first text that is none; -1 where there are too many.</param>
    internal static bool TryRead(IReadOnlyList<string?> texts, [NotNullWhen(true)] out Networks? networks, out int wrong)
    {
        networks = null;
        wrong = -1;
        if (texts.Count > Most)
        {
            return false;
        }

        var read = new IPNetwork[texts.Count];
        for (var i = 0; i < read.Length; i++)
        {
            if (!TryRead(texts[i], out read[i]))
            {
                wrong = i;
                return false;
            }
        }

        networks = new Networks(read);
        return true;
    }

    internal bool Contains(IPAddress address)
    {
        var plain = Plain(address);
        return _networks.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>The address without its mapping to IPv6.</summary>
    internal static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool TryRead(string? text, out IPNetwork network)
    {
        network = default;
        if (text?.Split('/') is not ([_] or [_, _]) || !TryReadAddress(text.Split('/')[0], out var address))
        {
            return false;
        }

        if (!text.Contains('/', StringComparison.Ordinal))
        {
            network = Plain(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            return true;
        }

        // The framework would cut off the bits of a host: whoever wrote some meant another network.
        if (!IPNetwork.TryParse(text, out var parsed) || !parsed.BaseAddress.Equals(address))
        {
            return false;
        }

        network = Plain(parsed);
        return true;
    }

    /// <summary>The framework also reads octal, hexadecimal and shortened forms of IPv4, and scopes of IPv6: nobody means those.</summary>
    private static bool TryReadAddress(string text, [NotNullWhen(true)] out IPAddress? address) =>
        IPAddress.TryParse(text, out address)
        && (address.AddressFamily == AddressFamily.InterNetwork ? address.ToString() == text : !text.AsSpan().ContainsAny('%', '[', ']'));

    private static IPNetwork Plain(IPNetwork network) =>
        network.BaseAddress.IsIPv4MappedToIPv6 && network.PrefixLength >= MappedPrefix
            ? new IPNetwork(network.BaseAddress.MapToIPv4(), network.PrefixLength - MappedPrefix)
            : network;
}
