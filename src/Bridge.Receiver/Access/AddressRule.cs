using System.Net;

namespace Bridge.Receiver.Access;

/// <summary>Which addresses may post to a source.</summary>
/// <param name="networks">Those of the settings.</param>
/// <param name="list">Those that are published, if any.</param>
internal sealed class AddressRule(Networks networks, AddressList? list)
{
    internal AddressList? List => list;

    /// <summary>True where not everybody may.</summary>
    internal bool IsLimited => networks.Count > 0 || list is not null;

    /// <param name="address">The client's; null where the connection has none.</param>
    internal bool Allows(IPAddress? address) =>
        !IsLimited || (address is not null && (networks.Contains(address) || list?.Networks?.Contains(address) == true));
}
