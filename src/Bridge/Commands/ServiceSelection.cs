using Bridge.Hosting;

namespace Bridge.Commands;

/// <summary>Chooses services by name.</summary>
internal static class ServiceSelection
{
    /// <exception cref="SettingException">There is no such service.</exception>
    internal static IReadOnlyList<CatalogService> Choose(string[] names)
    {
        var known = ServiceCatalog.All.ToDictionary(service => service.Name);
        var unknown = names.FirstOrDefault(name => !known.ContainsKey(name));
        return unknown is null
            ? names is [] ? ServiceCatalog.All : [.. names.Distinct().Select(name => known[name])]
            : throw new SettingException("--only", $"names no service \"{unknown}\"", $"choose from {string.Join(", ", known.Keys)}");
    }
}
