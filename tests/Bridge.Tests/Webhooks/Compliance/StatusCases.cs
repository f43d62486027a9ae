using System.Net;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>What each provider sees of the receiver: the status table of docs/guarantees.md.</summary>
internal static class StatusCases
{
    public static IReadOnlyList<ComplianceCase> All { get; } =
    [
        new("200 to what is signed", _ => true, (subject, receiver) => receiver.AnswersAsync(HttpStatusCode.OK, subject, Signed(subject))),
        new("200 to what is signed and unreadable", subject => subject.TakesAnyBody, UnreadableAsync),
        new("401 to a forgery, 401 to what is unsigned", _ => true, ForgedAsync),
        new("405 to another method", _ => true, OtherMethodAsync),
        new("413 to what is too large", _ => true, (subject, receiver) => receiver.AnswersAsync(
            HttpStatusCode.RequestEntityTooLarge, subject, Signed(subject) with { Body = new byte[ComplianceReceiver.MaxBodyBytes + 1] })),
        new("415 to another type, charset or encoding", _ => true, OtherTypeAsync),
    ];

    private static async Task UnreadableAsync(Subject subject, ComplianceReceiver receiver)
    {
        await receiver.AnswersAsync(HttpStatusCode.OK, subject, subject.SignBody("{\"a\":"u8.ToArray(), TimeProvider.System.GetUtcNow()));
        await receiver.AnswersAsync(HttpStatusCode.OK, subject, subject.SignBody(new byte[] { 0x7B, 0xFF, 0x7D }, TimeProvider.System.GetUtcNow()));
    }

    private static async Task ForgedAsync(Subject subject, ComplianceReceiver receiver)
    {
        await receiver.AnswersAsync(HttpStatusCode.Unauthorized, subject, Signed(subject, key: 1));
        await receiver.AnswersAsync(HttpStatusCode.Unauthorized, subject, subject.Body);
    }

    private static async Task OtherMethodAsync(Subject subject, ComplianceReceiver receiver)
    {
        await receiver.AnswersAsync(HttpStatusCode.MethodNotAllowed, subject, Signed(subject) with { Method = "PUT" });
        await receiver.AnswersAsync(HttpStatusCode.MethodNotAllowed, subject, Signed(subject) with { Method = "GET" });
    }

    private static async Task OtherTypeAsync(Subject subject, ComplianceReceiver receiver)
    {
        foreach (var (name, value) in new[] { ("Content-Type", "text/html"), ("Content-Type", "application/json; charset=utf-16"), ("Content-Encoding", "gzip") })
        {
            var signed = Signed(subject);
            signed.Headers.Set(name, value);
            await receiver.AnswersAsync(HttpStatusCode.UnsupportedMediaType, subject, signed);
        }
    }

    /// <summary>Signed now, by the clock that the receiver looks at.</summary>
    private static SampleRequest Signed(Subject subject, int key = 0) => subject.Sign(at: TimeProvider.System.GetUtcNow(), key: key);
}
