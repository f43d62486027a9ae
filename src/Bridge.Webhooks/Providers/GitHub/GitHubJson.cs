using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(GitHubEnvelope))]
[JsonSerializable(typeof(GitHubPing))]
[JsonSerializable(typeof(GitHubPush))]
internal sealed partial class GitHubJson : JsonSerializerContext;
