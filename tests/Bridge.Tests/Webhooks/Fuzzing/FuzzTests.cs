using System.Globalization;
using System.Net;
using Bridge.Tests.House;
using Bridge.Tests.Webhooks.Compliance;
using Bridge.Webhooks;
using Bridge.Webhooks.Samples;
using Xunit.Abstractions;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>Requests of every provider, changed at random; <c>./test.sh fuzz</c> runs as many as one likes.</summary>
public sealed class FuzzTests(ComplianceReceiver receiver, ITestOutputHelper output) : IClassFixture<ComplianceReceiver>
{
    /// <summary>Those that go over HTTP to the receiver cost more, so they are fewer.</summary>
    private const int HttpShare = 10;

    private const int MostMessages = 10_000;

    private static readonly int Seed = Setting("BRIDGE_FUZZ_SEED", 1);
    private static readonly int Executions = Setting("BRIDGE_FUZZ_EXECUTIONS", 2_000);

    [Fact]
    public async Task No_changed_request_fails_to_be_judged_and_none_is_taken_for_signed()
        => await EachAsync("verified", Executions, async (subject, random) =>
        {
            var signed = subject.Sign();
            var changed = Change(random, signed);
            var isAccepted = await subject.VerdictOf(changed) is Verdict.Accepted;
            return isAccepted && subject.SignsBody && !changed.Body.Span.SequenceEqual(signed.Body.Span) ? "is taken for signed" : null;
        });

    [Fact]
    public async Task Whatever_is_signed_becomes_messages_or_is_ignored()
        => await EachAsync("translated", Executions, (subject, random) =>
        {
            var source = subject.Source(0);
            var changed = Change(random, subject.Body);
            var translation = source.Translate(source.AssumeVerified(Play.Request(changed.Headers, changed.Body, query: changed.Query)));
            return Task.FromResult(translation.Messages.Count is 0 == translation.IgnoredBecause is null || translation.Messages.Count > MostMessages
                ? $"becomes {translation.Messages.Count} messages"
                : null);
        });

    [Fact]
    public async Task The_receiver_answers_each_and_none_with_a_fault_of_its_own()
        => await EachAsync("answered", Executions / HttpShare, async (subject, random) =>
        {
            var body = BodyMutator.Change(random, subject.Body.Body.ToArray());
            var isForged = !subject.CanSignAnyBody || random.Next(2) == 0;
            var now = TimeProvider.System.GetUtcNow();
            var signed = isForged ? subject.Sign(at: now) : subject.SignBody(body, now);
            var status = await receiver.StatusOf(subject, signed with { Body = body });
            return IsOfTheTable(status) && (status is not HttpStatusCode.OK || !subject.SignsBody || signed.Body.Span.SequenceEqual(body)) ? null : $"is answered {(int)status}";
        });

    private static SampleRequest Change(Random random, SampleRequest request) => random.Next(3) switch
    {
        0 => request with { Headers = HeaderMutator.Change(random, request.Headers) },
        1 => request with { Body = BodyMutator.Change(random, request.Body.ToArray()) },
        _ => request with { Headers = HeaderMutator.Change(random, request.Headers), Body = BodyMutator.Change(random, request.Body.ToArray()) },
    };

    /// <summary>503 is one of them: a certificate that cannot be had, or a bus that is not in time.</summary>
    private static bool IsOfTheTable(HttpStatusCode status) => status is HttpStatusCode.OK or HttpStatusCode.Unauthorized or HttpStatusCode.ServiceUnavailable;

    /// <summary>Whatever fails is told with the provider and the number by which it is found again.</summary>
    private async Task EachAsync(string what, int executions, Func<Subject, Random, Task<string?>> execute)
    {
        var faults = new List<string>();
        for (var number = 0; number < executions; number++)
        {
            var subject = Subject.All[number % Subject.All.Count];
            try
            {
                if (await execute(subject, new Random(SeedOf(number))) is { } fault)
                    faults.Add($"{subject.Name}, seed {Seed}, number {number}: {fault}");
            }
            catch (Exception exception)
            {
                faults.Add($"{subject.Name}, seed {Seed}, number {number}: {exception}");
            }
        }

        output.WriteLine($"{what}: {executions} requests, {faults.Count} faults (seed {Seed})");
        Faults.None(faults.Take(10));
    }

    /// <summary>The same on every machine.</summary>
    private static int SeedOf(int number) => unchecked((Seed * 1_000_003) + number);

    private static int Setting(string name, int otherwise)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
