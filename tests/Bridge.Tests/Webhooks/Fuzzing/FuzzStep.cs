using Bridge.Tests.Webhooks.Compliance;
using Bridge.Webhooks;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>Something that the receiver does with a request, and what must hold of it whatever the request is.</summary>
/// <param name="Name">As reports and the corpus call it.</param>
/// <param name="Original">The request that is changed first.</param>
/// <param name="RunAsync">Does it with the request as it was, and changed.</param>
internal sealed record FuzzStep(string Name, Func<Subject, SampleRequest> Original, Func<Subject, SampleRequest, SampleRequest, Task<FuzzResult>> RunAsync)
{
    private const int MostMessages = 10_000;

    /// <summary>A body has at most 128 KiB; what is read of it may not grow without bounds.</summary>
    private const long MostBytes = 64L << 20;

    public static FuzzStep Verified { get; } = new("verified", subject => subject.Sign(), VerifyAsync);

    public static FuzzStep Translated { get; } = new("translated", subject => subject.Body, (subject, _, changed) => Task.FromResult(Translate(subject, changed)));

    /// <summary>
    /// True where the signature of one request must not fit another: the bytes that it signs differ, and so do the messages. Twilio signs the
    /// fields of a form and not how it is written, so the same form written anew is signed, and is the same message.
    /// </summary>
    public static bool AreDifferent(Subject subject, SampleRequest signed, SampleRequest changed)
        => subject.SignsBody && !changed.Body.Span.SequenceEqual(signed.Body.Span) && !IdsOf(subject, changed).IsSubsetOf(IdsOf(subject, signed));

    private static async Task<FuzzResult> VerifyAsync(Subject subject, SampleRequest signed, SampleRequest changed)
    {
        var verdict = await subject.VerdictOf(changed);
        return new([verdict.ToString()], verdict is Verdict.Accepted && AreDifferent(subject, signed, changed) ? "is taken for signed" : null);
    }

    private static FuzzResult Translate(Subject subject, SampleRequest changed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var translation = TranslationOf(subject, changed);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var isWrong = translation.Messages.Count is 0 == translation.IgnoredBecause is null || translation.Messages.Count > MostMessages;
        var fault = isWrong ? $"becomes {translation.Messages.Count} messages" : allocated > MostBytes ? $"takes {allocated >> 20} MiB" : Unstorable(translation);
        return new(Reached.By(translation), fault);
    }

    private static string? Unstorable(Translation translation) => MutationTests.FaultsOf(translation).FirstOrDefault();

    private static Translation TranslationOf(Subject subject, SampleRequest request)
    {
        var source = subject.Source(0);
        return source.Translate(source.AssumeVerified(Play.Request(request.Headers, request.Body, query: request.Query)));
    }

    private static HashSet<Guid> IdsOf(Subject subject, SampleRequest request) => [.. TranslationOf(subject, request).Messages.Select(message => message.MessageId)];
}
