using Bridge.Hosting;

namespace Bridge.Receiver.Access;

/// <summary>Where a published list of networks stands, and how often it is read.</summary>
/// <param name="Location">A path, or a URL.</param>
/// <param name="Key">The array of a JSON object.</param>
/// <param name="Refresh">How often.</param>
internal sealed record AddressListPlace(string Location, string? Key, TimeSpan Refresh)
{
    internal bool IsFile => !Location.Contains("://", StringComparison.Ordinal);

    /// <summary>True where nobody between the list and this machine can change it.</summary>
    internal bool IsSafe => IsFile || new OutboundUrlAttribute().IsValid(Location);

    /// <summary>For the log: a query may hold a token and stays out.</summary>
    internal string Name => IsFile ? Location : new Uri(Location).GetLeftPart(UriPartial.Path);
}
