using System.Text;
using Bridge.Webhooks.Samples;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>What is sent to one source, with the canaries in every field, header and part of the URL.</summary>
internal static class LeakRequests
{
    internal const int MaxBodyBytes = 64 * 1024;

    private static readonly string Canary = string.Join(' ', Canaries.All);
    private static readonly string Escaped = Uri.EscapeDataString(Canary);
    private static readonly string Name = Canaries.Secret.Replace('_', '-');

    // What frameworks read, log or pass on, and what no one should believe.
    private static readonly string[] Headers =
    [
        "User-Agent", "Cookie", "Authorization", "Referer", "Origin", "From", "X-Request-Id", "Request-Id", "Correlation-Context", "baggage", "tracestate", "X-Forwarded-For",
        "X-Forwarded-Host", "X-Forwarded-Prefix", "Accept-Language", "MT-Fault-Message", "MT-Activity-Correlation-Context", "X-Bridge",
    ];

    // With ./test.sh leaks each field takes each canary; else it takes one, another from field to field and from sample to sample.
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("BRIDGE_LEAKS") is "whole";

    /// <summary>Rightly signed: every field of every sample.</summary>
    internal static IEnumerable<HttpRequestMessage> Signed(LeakSource source) =>
        from sample in source.Samples().Index()
        from body in Fields.WithCanaries(sample.Item.Body.ToArray(), IsWhole ? null : sample.Index)
        let signed = source.Sign(sample.Item, body)
        where signed is not null
        select Request(source, signed);

    /// <summary>Everything else of a request that is signed: its headers, its query, its path, its method.</summary>
    internal static IEnumerable<HttpRequestMessage> Around(LeakSource source)
    {
        var sample = source.Samples().First();
        SampleRequest Sign() => source.Sign(sample, sample.Body.ToArray())!;
        foreach (var (place, name) in Sign().Headers.Names.Index())
        {
            var changed = Sign();
            changed.Headers.Set(name, Canaries.All[place % Canaries.All.Count]);
            yield return Request(source, changed);
        }

        foreach (var name in Headers)
        {
            yield return With(Request(source, Sign()), name, name is "baggage" or "Correlation-Context" or "tracestate" ? $"canary={Name}" : Canary);
        }

        yield return With(With(Request(source, Sign()), "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), "baggage", $"canary={Escaped}");
        yield return Request(source, Sign(), path: $"/webhooks/{source.Name}?token={Escaped}");
        yield return Request(source, Sign(), path: $"/webhooks/{source.Name}/{Escaped}");
        yield return Request(source, Sign(), path: $"/webhooks/{Escaped}");
        yield return Request(source, Sign(), method: Name);
        yield return With(Request(source, Sign()), "Host", Name);
    }

    /// <summary>What is refused, or cannot be read.</summary>
    internal static IEnumerable<HttpRequestMessage> Invalid(LeakSource source)
    {
        var sample = source.Samples().First();
        var body = sample.Body.ToArray();
        var large = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat(Canary, MaxBodyBytes / Canary.Length)) + Canary);
        foreach (var changed in new[] { [.. body, .. Encoding.UTF8.GetBytes(Canary)], Encoding.UTF8.GetBytes($$"""{"a":"{{Canary}}"""), large })
        {
            yield return Request(source, source.Sign(sample, body)! with { Body = changed });
            yield return Request(source, sample with { Body = changed });
            if (source.Sign(sample, changed) is { } signed)
            {
                yield return Request(source, signed);
            }
        }

        yield return With(Request(source, source.Sign(sample, body)!), "Content-Type", $"application/{Name}; charset={Name}");
        yield return With(Request(source, source.Sign(sample, body)!), "Content-Encoding", Name);
    }

    private static HttpRequestMessage Request(LeakSource source, SampleRequest signed, string? path = null, string? method = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method ?? signed.Method), path ?? $"/webhooks/{source.Name}{signed.Query}") { Content = new ReadOnlyMemoryContent(signed.Body) };
        foreach (var (name, value) in signed.Headers)
        {
            With(request, name, value);
        }

        return request;
    }

    private static HttpRequestMessage With(HttpRequestMessage request, string name, string value)
    {
        if (!request.Headers.TryAddWithoutValidation(name, value))
        {
            request.Content!.Headers.Remove(name);
            Assert.True(request.Content.Headers.TryAddWithoutValidation(name, value));
        }

        return request;
    }
}
