using System.Text;
using System.Text.Json;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

/// <summary>
/// Plays Fixtures/vectors.jsonl: a case a line, signed by another implementation of HMAC. <c>github-01</c> is the vector of GitHub's own
/// documentation.
/// </summary>
public sealed class VectorTests
{
    public static TheoryData<string> Lines()
    {
        using var stream = typeof(VectorTests).Assembly.GetManifestResourceStream("Bridge.Tests.Webhooks.Fixtures.vectors.jsonl")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_vector_gets_its_verdict(string line)
    {
        using var document = JsonDocument.Parse(line);
        var vector = document.RootElement;
        var secrets = vector.GetProperty("secrets").EnumerateArray().Select(secret => secret.GetString()!).ToArray();
        var now = vector.TryGetProperty("now", out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds.GetInt64()) : Play.Now;

        var verification = Play.Source(vector.GetProperty("config").GetString()!, secrets)
            .Verify(Play.Request(Headers(vector.GetProperty("headers")), Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!), now));

        Assert.Equal(vector.GetProperty("verdict").GetString(), verification.Verdict.ToString());
        Assert.Equal(vector.GetProperty("expected").GetString() is "accept", verification.IsAccepted);
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
