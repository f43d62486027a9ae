using System.Net;
using Bridge.Tests.House;
using Bridge.Tests.Webhooks.Compliance;
using Xunit.Abstractions;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>Requests of every provider, changed at random; <c>./test.sh fuzz</c> runs as many as one likes.</summary>
public sealed class FuzzTests(ComplianceReceiver receiver, ITestOutputHelper output) : IClassFixture<ComplianceReceiver>
{
    /// <summary>Those that go over HTTP to the receiver cost more, so they are fewer.</summary>
    private const int HttpShare = 10;

    private const int MostFaults = 10;

    private readonly FuzzCorpus _corpus = new(FuzzSettings.Corpus ?? FuzzCorpus.Folder);

    [Fact]
    public async Task No_changed_request_fails_to_be_judged_and_none_is_taken_for_signed() => await ExploreAsync(FuzzStep.Verified);

    [Fact]
    public async Task Whatever_is_signed_becomes_messages_or_is_ignored() => await ExploreAsync(FuzzStep.Translated);

    [Fact]
    public async Task The_receiver_answers_each_and_none_with_a_fault_of_its_own()
        => await EachAsync("answered", FuzzSettings.Executions / HttpShare, async (subject, random) =>
        {
            var sample = subject.Events[random.Next(subject.Events.Count)];
            var body = BodyMutator.Change(random, sample.Body.ToArray());
            var isForged = !subject.CanSignAnyBody || random.Next(2) == 0;
            var now = TimeProvider.System.GetUtcNow();
            var signed = subject.Sign(isForged ? sample : sample with { Body = body, Headers = new(sample.Headers) }, now);
            var status = await receiver.StatusOf(subject, signed with { Body = body });
            var isWrong = !IsOfTheTable(status) || (IsKept(status) && FuzzStep.AreDifferent(subject, signed, signed with { Body = body }));
            return isWrong ? $"is answered {(int)status}" : null;
        });

    /// <summary>503 is one of them: a certificate that cannot be had, or a bus that is not in time.</summary>
    private static bool IsOfTheTable(HttpStatusCode status) => IsKept(status) || status is HttpStatusCode.Unauthorized or HttpStatusCode.ServiceUnavailable;

    /// <summary>204 is Discord's handshake, which some changes make of an event.</summary>
    private static bool IsKept(HttpStatusCode status) => status is HttpStatusCode.OK or HttpStatusCode.NoContent;

    private async Task ExploreAsync(FuzzStep step)
    {
        var explorer = new FuzzExplorer(step, _corpus, keeps: FuzzSettings.Corpus is not null);
        await EachAsync(step.Name, FuzzSettings.Executions, explorer.ExecuteAsync);
        if (FuzzSettings.Corpus is not null)
            output.WriteLine($"{step.Name}: {explorer.Found} outcomes that no sample and no request of the corpus had; the corpus has {_corpus.Count} requests, {_corpus.Bytes} bytes");
    }

    /// <summary>Whatever fails is told with the provider and the number by which it is found again.</summary>
    private async Task EachAsync(string what, int executions, Func<Subject, Random, Task<string?>> execute)
    {
        var faults = new List<string>();
        var started = TimeProvider.System.GetTimestamp();
        var slowest = TimeSpan.Zero;
        var number = 0;
        for (; (number < executions || TimeProvider.System.GetElapsedTime(started) < FuzzSettings.Duration) && faults.Count < MostFaults; number++)
        {
            var subject = Subject.All[number % Subject.All.Count];
            var before = TimeProvider.System.GetTimestamp();
            if (await FaultOf(subject, number, execute) is { } fault)
                faults.Add($"{subject.Name}, seed {FuzzSettings.Seed}, number {number}: {fault}");
            if (TimeProvider.System.GetElapsedTime(before) is var took && took > slowest)
                slowest = took;
        }

        output.WriteLine($"{what}: {number} requests, {faults.Count} faults (seed {FuzzSettings.Seed}), the slowest {slowest.TotalMilliseconds:0} ms");
        Faults.None(faults);
    }

    private static async Task<string?> FaultOf(Subject subject, int number, Func<Subject, Random, Task<string?>> execute)
    {
        try
        {
            return await execute(subject, new Random(FuzzSettings.SeedOf(number)));
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }
}
