using System.Text.Json;
using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Inside;

/// <summary>What the receiver does between reading and publishing: no server, one thread.</summary>
internal static class InsideTopics
{
    private static readonly (string Provider, string Event)[] Samples = [("github", "push"), ("stripe", "payment_intent.succeeded"), ("shopify", "orders/create")];

    internal static Topic Verify { get; } = new(
        "verify",
        "Verifying a signature: Bridge, and the bare HMAC of the same bytes.",
        Messages: 100_000,
        (_, _, _) => Task.FromResult<IReadOnlyList<Series>>([.. Samples.Select(sample => OfVerify(new SignedSample(sample.Provider, sample.Event)))]));

    internal static Topic Translate { get; } = new(
        "translate",
        "Translating a verified body: Bridge, and parsing its JSON without looking at it.",
        Messages: 100_000,
        (_, _, _) => Task.FromResult<IReadOnlyList<Series>>([.. Samples.Select(sample => OfTranslate(new SignedSample(sample.Provider, sample.Event)))]));

    private static Series OfVerify(SignedSample sample) => new(
        Title("verify", sample),
        [
            new Repeated("Bridge", () => sample.Verify().IsAccepted),
            new Repeated("HMAC-SHA256 of the body alone", () => SignedSample.Hash(sample.Request.Body.Span)),
        ]);

    private static Series OfTranslate(SignedSample sample)
    {
        var webhook = sample.Verify().Webhook ?? throw new InvalidOperationException("A sample is rightly signed.");
        return new(
            Title("translate", sample),
            [
                new Repeated("Bridge", () => sample.Source.Translate(webhook).Messages.Count > 0),
                new Repeated("JsonDocument.Parse alone", () => Parse(sample.Request.Body)),
            ]);
    }

    private static bool Parse(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.ValueKind == JsonValueKind.Object;
    }

    private static string Title(string verb, SignedSample sample) => $"{verb} {sample.Source.Provider}, {sample.Request.Body.Length} bytes";
}
