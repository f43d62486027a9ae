namespace Bridge.Webhooks.Diagnosing;

/// <summary>What proxies and people do to a URL.</summary>
internal static class UrlVariations
{
    public static IEnumerable<Variation> Of(Attempt attempt)
    {
        if (attempt.Url is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return [];
        return All(url, uri).DistinctBy(change => change.Url).Where(change => change.Url != url)
            .Select(change => new Variation(VariationKind.Url, $"the URL {change.Claim}", other => other with { Url = change.Url }));
    }

    private static IEnumerable<(string Claim, string Url)> All(string url, Uri uri)
    {
        var (address, query) = url.Split('?', 2) is [var before, var after] ? (before, $"?{after}") : (url, string.Empty);
        yield return ("with a slash at its end", $"{address.TrimEnd('/')}/{query}");
        yield return ("without the slash at its end", address.TrimEnd('/') + query);
        yield return ("without its query", address);
        yield return ("with https", "https" + url[uri.Scheme.Length..]);
        yield return ("with http", "http" + url[uri.Scheme.Length..]);
        yield return ("in the form of RFC 3986, section 6.2: host in lower case, no default port", uri.AbsoluteUri);
        yield return ("with its escapes decoded", Uri.UnescapeDataString(url));
        var host = url.IndexOf(uri.Host, StringComparison.OrdinalIgnoreCase) + uri.Host.Length;
        var path = url.IndexOf('/', host) is >= 0 and var at ? at : url.Length;
        yield return ("without its port", url[..host] + url[path..]);
        yield return ("with the port 443", $"{url[..host]}:443{url[path..]}");
        yield return ("with the port 80", $"{url[..host]}:80{url[path..]}");
    }
}
