namespace Bridge.Receiver.Access;

/// <summary>Validates who may post to a source, and builds the rule.</summary>
internal static class AddressRuleBuilder
{
    private static readonly TimeSpan ShortestRefresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRefresh = TimeSpan.FromDays(7);

    /// <param name="key">The section, for example <c>Sources:github:Access</c>.</param>
    /// <param name="options">Its values.</param>
    /// <param name="lists">Lists that were read before and stay what they are.</param>
    /// <param name="errors">One sentence is added for each key that is wrong.</param>
    internal static AddressRule Build(string key, AccessOptions options, IEnumerable<AddressList> lists, List<string> errors)
    {
        if (!Networks.TryRead([.. options.Addresses], out var networks, out var wrong))
        {
            errors.Add(wrong < 0
                ? $"{key}:Addresses has more than {Networks.Most} entries: write networks instead of addresses."
                : $"{key}:Addresses:{wrong} is no network: write one such as 192.0.2.0/24 or 2001:db8::/32, without bits behind its prefix, or one address.");
        }

        return new AddressRule(networks ?? Networks.None, List(key, options, lists, errors));
    }

    private static AddressList? List(string key, AccessOptions options, IEnumerable<AddressList> lists, List<string> errors)
    {
        if (options.AddressListRefresh < ShortestRefresh || options.AddressListRefresh > LongestRefresh)
        {
            errors.Add($"{key}:AddressListRefresh is {options.AddressListRefresh}: write {ShortestRefresh} to {LongestRefresh}.");
        }

        if (options.AddressList is not { } location)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(location))
        {
            errors.Add($"{key}:AddressList is empty: write a path or an https URL, or leave it out.");
            return null;
        }

        var place = new AddressListPlace(location, options.AddressListKey, options.AddressListRefresh);
        if (!place.IsSafe)
        {
            errors.Add($"{key}:AddressList is no https URL: whoever could change the list on its way could let himself in.");
        }

        return lists.FirstOrDefault(list => list.Place == place) ?? NewList(key, place, errors);
    }

    /// <summary>A file must be there from the start; a URL may be out of reach, and until it is reached it lets nobody in.</summary>
    private static AddressList NewList(string key, AddressListPlace place, List<string> errors)
    {
        var list = new AddressList(place);
        try
        {
            if (place.IsFile)
            {
                list.Replace(AddressListClient.ReadFile(place.Location));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            errors.Add($"{key}:AddressList cannot be read ({exception.Message.TrimEnd('.')}): see that the file {place.Location} is there, readable and a list of networks.");
        }

        return list;
    }
}
