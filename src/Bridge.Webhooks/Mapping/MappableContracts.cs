using System.Text.Json.Serialization.Metadata;
using Bridge.Contracts;

namespace Bridge.Webhooks.Mapping;

/// <summary>The contracts that a map can make: those that carry their webhook. Commands and facts of workflows are none.</summary>
internal static class MappableContracts
{
    /// <summary>Their types.</summary>
    public static IEnumerable<Type> Types { get; } = typeof(IWebhookMessage).Assembly.GetExportedTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IWebhookMessage)) && type != typeof(WebhookReceived))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .ToList();

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Types.Select(type => type.Name);

    /// <summary>A contract by its name, in any case; null where there is none.</summary>
    public static JsonTypeInfo? Find(string name)
        => Types.FirstOrDefault(type => type.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } type ? MappingJson.Default.GetTypeInfo(type) : null;
}
