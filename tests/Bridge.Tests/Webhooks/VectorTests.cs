using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Bridge.Webhooks;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Presets;

namespace Bridge.Tests.Webhooks;

/// <summary>
/// Plays Fixtures/vectors.jsonl and preset-vectors.jsonl, which signs for every preset: a case a line, signed by another implementation of HMAC. <c>github-01</c> is the vector of GitHub's own
/// documentation.
/// </summary>
public sealed class VectorTests
{
    public static TheoryData<string> Lines() => [.. Read("vectors.jsonl"), .. Read("preset-vectors.jsonl")];

    [Fact]
    public void Every_preset_has_its_vectors()
    {
        var found = Read("preset-vectors.jsonl").Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());

        Assert.Equal(PresetCatalog.All.SelectMany(Expected).Order(), found.Order());
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_vector_gets_its_verdict(string line)
    {
        using var document = JsonDocument.Parse(line);
        var vector = document.RootElement;
        var secrets = vector.GetProperty("secrets").EnumerateArray().Select(secret => secret.GetString()!).ToArray();
        var now = vector.TryGetProperty("now", out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds.GetInt64()) : Play.Now;

        var options = Play.Options(vector.GetProperty("config").GetString()!, secrets);
        options.PublicUrl = vector.TryGetProperty("url", out var url) ? url.GetString() : null;

        var query = vector.TryGetProperty("query", out var sent) ? sent.GetString()! : string.Empty;

        var verification = WebhookSource.Create("any", options)
            .Verify(Play.Request(Headers(vector.GetProperty("headers")), Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!), now, query), Certificates(vector));

        Assert.Equal(vector.GetProperty("verdict").GetString(), verification.Verdict.ToString());
        Assert.Equal(vector.GetProperty("expected").GetString() is "accept", verification.IsAccepted);
    }

    /// <summary>A secret of the right kind for a preset.</summary>
    internal static string SecretOf(string preset)
        => Read("preset-vectors.jsonl").Select(line => JsonDocument.Parse(line).RootElement)
            .First(vector => vector.GetProperty("id").GetString() == $"{preset}-right").GetProperty("secrets")[0].GetString()!;

    private static IEnumerable<string> Expected(PresetProvider preset)
        => new[] { "right", "rotated", "wrong-secret", "flipped-bit" }
            .Concat(preset.Scheme?.Timestamp?.Tolerance is null ? [] : ["oldest", "stale", "early"])
            .Select(name => $"{preset.Name}-{name}");

    private static string[] Read(string fixture)
    {
        using var stream = typeof(VectorTests).Assembly.GetManifestResourceStream($"Bridge.Tests.Webhooks.Fixtures.{fixture}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static TestCertificates Certificates(JsonElement vector)
    {
        var certificates = new TestCertificates();
        if (vector.TryGetProperty("certificates", out var files))
        {
            foreach (var file in files.EnumerateObject())
                certificates.Add(file.Name, new(CertificateOutcome.Found, file.Value.GetString()!));
        }

        if (vector.TryGetProperty("roots", out var roots))
            certificates.Roots.AddRange(roots.EnumerateArray().Select(root => X509Certificate2.CreateFromPem(root.GetString())).ToArray());
        return certificates;
    }

    private static WebhookHeaders Headers(JsonElement headers)
    {
        var all = new WebhookHeaders();
        foreach (var header in headers.EnumerateObject())
        {
            JsonElement[] lines = header.Value.ValueKind is JsonValueKind.Array ? [.. header.Value.EnumerateArray()] : [header.Value];
            foreach (var line in lines)
                all.Add(header.Name, line.GetString()!);
        }

        return all;
    }
}
