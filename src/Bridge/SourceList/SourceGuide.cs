using System.Text.Json.Serialization;

namespace Bridge.SourceList;

/// <summary>What a person needs to register a source at its provider. Holds no secret.</summary>
internal sealed record SourceGuide
{
    /// <summary>The source.</summary>
    public required string Name { get; init; }

    /// <summary>Its provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The URL to register.</summary>
    public required string Url { get; init; }

    /// <summary>The kinds of event that become typed messages; any other travels as it is.</summary>
    public required IReadOnlyCollection<string> Events { get; init; }

    /// <summary>The setting that takes what the provider signs with.</summary>
    public required string SecretKey { get; init; }

    /// <summary>The same as an environment variable.</summary>
    public string SecretVariable => SecretKey.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>True where the setting takes the provider's public key.</summary>
    public required bool IsPublicKey { get; init; }

    /// <summary>What the setting takes, in words.</summary>
    public required string SecretName { get; init; }

    /// <summary>Other settings that the provider knows.</summary>
    public required IReadOnlyList<string> Settings { get; init; }

    /// <summary>The provider's page; null where there is none.</summary>
    public required string? Page { get; init; }
}

/// <summary>A provider that a source may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Events">The kinds of event that become typed messages.</param>
/// <param name="Page">The provider's page; null where there is none.</param>
internal sealed record ProviderGuide(string Name, IReadOnlyCollection<string> Events, string? Page);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<SourceGuide>))]
[JsonSerializable(typeof(IReadOnlyList<ProviderGuide>))]
internal sealed partial class SourceGuideJson : JsonSerializerContext;
