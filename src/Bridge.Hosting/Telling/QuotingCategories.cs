namespace Bridge.Hosting.Telling;

/// <summary>Categories that quote paths, queries and headers of requests: below a warning, and in scopes that go with the lines of others.</summary>
internal static class QuotingCategories
{
    private static readonly string[] Prefixes = ["Microsoft.AspNetCore", "System.Net.Http"];

    internal static bool Contain(string category) => Prefixes.Any(prefix => category.StartsWith(prefix, StringComparison.Ordinal));
}
