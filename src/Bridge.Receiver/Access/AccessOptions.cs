namespace Bridge.Receiver.Access;

/// <summary>Who may post to a source: the section <c>Sources:&lt;name&gt;:Access</c>. Nothing set: everybody.</summary>
internal sealed class AccessOptions
{
    /// <summary>Networks or addresses that may post, for example <c>192.0.2.0/24</c>.</summary>
    public IList<string> Addresses { get; init; } = [];

    /// <summary>A list of networks that may post besides: the path of a file, or an https URL.</summary>
    public string? AddressList { get; set; }

    /// <summary>The array of <see cref="AddressList" /> that counts, where it is a JSON object: <c>hooks</c> of GitHub's.</summary>
    public string? AddressListKey { get; set; }

    /// <summary>How often <see cref="AddressList" /> is read again: 1 minute to 7 days.</summary>
    public TimeSpan AddressListRefresh { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many verified webhooks are taken a second in the long run: 0.001 to 100,000. No limit by default.</summary>
    public double? RatePerSecond { get; set; }

    /// <summary>How many are taken at once: 1 or more. By default as many as in a second.</summary>
    public int? Burst { get; set; }
}
