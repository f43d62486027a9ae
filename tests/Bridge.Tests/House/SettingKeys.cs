using System.Reflection;
using System.Text.RegularExpressions;
using Bridge.Receiver.Settings;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Microsoft.Extensions.Options;

namespace Bridge.Tests.House;

/// <summary>Whatever a user can set, read from the code.</summary>
internal static partial class SettingKeys
{
    private const string Source = "Sources:<name>";

    /// <summary>The keys of all options that the services bind and validate, and of the sources.</summary>
    internal static IEnumerable<string> OfOptions() =>
        WholeHouse.Build().Services
            .Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
            .Select(type => type.GetGenericArguments()[0])
            .Where(IsOurs)
            .SelectMany(options => Of((string)options.GetField("Section")!.GetRawConstantValue()!, options))
            .Concat(Of(Source, typeof(SourceOptions)))
            .Distinct();

    /// <summary>What a source can tell its provider.</summary>
    internal static IEnumerable<string> OfProviders() =>
        ProviderCatalog.All.Concat(PresetCatalog.All).SelectMany(provider => provider.Settings.Keys).Distinct().Select(setting => $"{Source}:Settings:{setting}");

    /// <summary>The variables of a compose file.</summary>
    internal static IEnumerable<string> OfCompose(string file) =>
        Variable().Matches(file).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>The keys of one class: a property for each, or for each of its own where it is a class of ours.</summary>
    internal static IEnumerable<string> Of(string section, Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .SelectMany(property => property.PropertyType.IsClass && IsOurs(property.PropertyType)
                ? Of($"{section}:{property.Name}", property.PropertyType)
                : [$"{section}:{property.Name}"]);

    private static bool IsOurs(Type type) => type.Namespace is { } name && name.StartsWith("Bridge.", StringComparison.Ordinal);

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Variable();
}
