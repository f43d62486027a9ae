using System.Text;
using System.Text.Json.Nodes;
using Bridge.Contracts;
using Bridge.Webhooks;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>Bodies that are changed, odd, or sent again.</summary>
internal static class BodyCases
{
    private static readonly byte[] NotUtf8 = [0x7B, 0xFF, 0x7D];
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public static IReadOnlyList<ComplianceCase> All { get; } =
    [
        new("body changed", subject => subject.SignsBody || subject.SignedTexts().Any(), ChangedAsync),
        new("body empty, signed", subject => subject.TakesAnyBody, subject => KeptAsync(subject, [])),
        new("body empty, unsigned", _ => true, subject => RefusedAsync(subject, subject.Sign() with { Body = Array.Empty<byte>() }, !subject.IsToken || !subject.CanSignAnyBody)),
        new("body no JSON", subject => subject.TakesAnyBody, subject => KeptAsync(subject, "{\"a\":"u8.ToArray())),
        new("body not UTF-8", subject => subject.TakesAnyBody, subject => KeptAsync(subject, NotUtf8)),
        new("half a character escaped", subject => subject.TakesAnyBody, subject => KeptAsync(subject, """{"a":"\ud802"}"""u8.ToArray())),
        new("two of one name", subject => subject.TakesAnyBody, subject => KeptAsync(subject, """{"id":"x-1","id":"x-2","type":"a","type":"b"}"""u8.ToArray())),
        new("deeper than any reader", subject => subject.TakesAnyBody, subject => KeptAsync(subject, Encoding.ASCII.GetBytes(new string('[', 5000)))),
        new("line breaks", subject => subject.TakesAnyBody && subject.SignsBody, LineBreaksAsync),
        new("byte order mark signed", subject => subject.TakesAnyBody, MarkSignedAsync),
        new("byte order mark added", subject => subject.SignsBody, subject => RefusedAsync(subject, Prefixed(subject.Sign()), true)),
        new("unknown kind of event", subject => subject.TakesAnyBody, subject => KeptAsync(subject, """{"id":"x-1","type":"nobody.knows.this"}"""u8.ToArray())),
        new("sent again", _ => true, SentAgainAsync),
    ];

    private static async Task ChangedAsync(Subject subject)
    {
        if (subject.SignsBody)
        {
            var signed = subject.Sign();
            await RefusedAsync(subject, signed with { Body = (byte[])[.. signed.Body.Span, (byte)'\n'] }, true);
            await RefusedAsync(subject, signed with { Body = signed.Body[..^1] }, true);
        }

        foreach (var place in subject.SignedTexts())
        {
            var signed = subject.Sign();
            var root = JsonNode.Parse(signed.Body.Span)!;
            Change(root, place);
            await RefusedAsync(subject, signed with { Body = Encoding.UTF8.GetBytes(root.ToJsonString()) }, true);
        }
    }

    /// <summary>Rightly signed, so it is never refused; what cannot be read is kept byte for byte.</summary>
    private static async Task KeptAsync(Subject subject, byte[] body)
    {
        var translation = await subject.TranslateAsync(subject.SignBody(body));

        foreach (var message in translation.Messages)
            Assert.Equal(body, Assert.IsType<WebhookReceived>(message.Message).Body.ToArray());
        Assert.True(translation.Messages.Count > 0 || translation.IgnoredBecause is not null);
    }

    /// <summary>Signed as they are sent, the last one too, whatever an editor, a checkout or a proxy makes of them.</summary>
    private static async Task LineBreaksAsync(Subject subject)
    {
        await KeptAsync(subject, "{\n\"a\":1}\r\n"u8.ToArray());
        foreach (var changed in new[] { "{\n\"a\":1}", "{\n\"a\":1}\n", "{\r\n\"a\":1}\r\n", "{\"a\":1}\r\n" })
            await RefusedAsync(subject, subject.SignBody("{\n\"a\":1}\r\n"u8.ToArray()) with { Body = Encoding.ASCII.GetBytes(changed) }, true);
    }

    private static async Task MarkSignedAsync(Subject subject)
    {
        var plain = await subject.TranslateAsync(subject.Sign());
        var marked = await subject.TranslateAsync(subject.SignBody((byte[])[.. Mark, .. subject.Body.Body.Span]));

        Assert.Equal(plain.Metadata.EventType, marked.Metadata.EventType);
        Assert.Equal(plain.Messages.Select(message => message.Message.GetType()), marked.Messages.Select(message => message.Message.GetType()));
    }

    private static async Task SentAgainAsync(Subject subject)
    {
        var later = Play.Now.AddSeconds(2);
        var first = await subject.TranslateAsync(subject.Sign());
        var same = await subject.TranslateAsync(subject.Sign(), later);
        var repeated = subject.IsInBody ? subject.Sign() : subject.Sign(at: later);
        repeated.Headers.Set("X-Attempt-Number", "2");
        var again = await subject.TranslateAsync(repeated, later);

        Assert.Equal(Ids(first), Ids(same));
        Assert.Equal(Ids(first), Ids(again));
    }

    private static IEnumerable<Guid> Ids(Translation translation) => translation.Messages.Select(message => message.MessageId);

    private static SampleRequest Prefixed(SampleRequest request) => request with { Body = (byte[])[.. Mark, .. request.Body.Span] };

    private static void Change(JsonNode root, string place)
    {
        var tokens = place.Split('/')[1..];
        foreach (var token in tokens[..^1])
            root = root is JsonArray items ? items[int.Parse(token, System.Globalization.CultureInfo.InvariantCulture)]! : root[token]!;
        if (root is JsonArray array)
            array[int.Parse(tokens[^1], System.Globalization.CultureInfo.InvariantCulture)] = "changed";
        else
            root[tokens[^1]] = "changed";
    }

    private static async Task RefusedAsync(Subject subject, SampleRequest request, bool isRefused)
        => Assert.Equal(isRefused, await subject.VerdictOf(request) is not Verdict.Accepted);
}
