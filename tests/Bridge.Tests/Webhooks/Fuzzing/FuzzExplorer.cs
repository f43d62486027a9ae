using Bridge.Tests.Webhooks.Compliance;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>Changes samples and requests of the corpus, and keeps what reaches something new.</summary>
/// <param name="step">What is done with each.</param>
/// <param name="corpus">Where it begins, beside the samples.</param>
/// <param name="keeps">True where it adds to the corpus.</param>
internal sealed class FuzzExplorer(FuzzStep step, FuzzCorpus corpus, bool keeps)
{
    // Of what is larger once it is shrunk, the size is all that is new.
    private const int LongestLine = 3_000;

    private readonly Dictionary<Subject, HashSet<string>> _reached = [];
    private readonly HashSet<string> _faults = [];

    /// <summary>Beyond the samples.</summary>
    public int Found { get; private set; }

    /// <returns>What must not be, with the request; null where all holds.</returns>
    public async Task<string?> ExecuteAsync(Subject subject, Random random)
    {
        var original = step.Original(subject);
        var changed = Change(random, Origin(subject, original, random));
        try
        {
            var result = await step.RunAsync(subject, original, changed);
            if (keeps && result.Fault is null)
                await KeepAsync(subject, original, changed, result.Reached);
            return result.Fault is null ? null : await FaultAsync(subject, original, changed, result.Fault);
        }
        catch (Exception exception)
        {
            return await FaultAsync(subject, original, changed, exception.ToString());
        }
    }

    private static SampleRequest Change(Random random, SampleRequest request) => random.Next(3) switch
    {
        0 => request with { Headers = HeaderMutator.Change(random, request.Headers) },
        1 => request with { Body = BodyMutator.Change(random, request.Body.ToArray()) },
        _ => request with { Headers = HeaderMutator.Change(random, request.Headers), Body = BodyMutator.Change(random, request.Body.ToArray()) },
    };

    private SampleRequest Origin(Subject subject, SampleRequest original, Random random)
    {
        var kept = corpus.Of(subject.Name);
        if (kept.Count > 0 && random.Next(2) == 0 && kept[random.Next(kept.Count)] is var input && input.Step == step.Name)
            return input.Request(original);
        return step == FuzzStep.Translated ? subject.Events[random.Next(subject.Events.Count)] : original;
    }

    private async Task KeepAsync(Subject subject, SampleRequest original, SampleRequest changed, HashSet<string> reached)
    {
        if (!_reached.TryGetValue(subject, out var known))
            _reached.Add(subject, known = await KnownAsync(subject, original));
        var fresh = reached.Except(known).ToArray();
        if (fresh is [])
            return;
        known.UnionWith(fresh);
        Found += fresh.Length;
        var smallest = await Shrinking.ShrinkAsync(changed, ReachesAsync);
        var input = FuzzInput.Of(step, fresh, original, smallest);

        // What cannot be written down, or depends on a key of this run, would not be the same tomorrow.
        if (step == FuzzStep.Verified && subject.SignatureHeaders is [] && (input.Text ?? (object?)input.Bytes) is not null)
            return;
        if (input.Write() is { Length: <= LongestLine } line && await ReachesAsync(FuzzInput.Read(line).Request(original)))
            corpus.Add(subject, input);

        async Task<bool> ReachesAsync(SampleRequest request)
            => await step.RunAsync(subject, original, request) is { Fault: null } result && fresh.All(result.Reached.Contains);
    }

    /// <summary>What the samples and the corpus reach already.</summary>
    private async Task<HashSet<string>> KnownAsync(Subject subject, SampleRequest original)
    {
        var known = new HashSet<string>(corpus.Of(subject.Name).SelectMany(input => input.Reaches));
        foreach (var request in step == FuzzStep.Translated ? subject.Events : [original])
            known.UnionWith((await step.RunAsync(subject, original, request)).Reached);
        return known;
    }

    /// <returns>Null where the same was told of the same provider already.</returns>
    private async Task<string?> FaultAsync(Subject subject, SampleRequest original, SampleRequest changed, string fault)
    {
        if (!_faults.Add($"{subject.Name}: {fault}"))
            return null;
        var input = FuzzInput.Of(step, [], original, await Shrinking.ShrinkAsync(changed, FailsAsync));
        if (keeps)
            corpus.Add(subject, input);
        return $"{fault}: {input.Write()}";

        async Task<bool> FailsAsync(SampleRequest request)
        {
            try
            {
                return (await step.RunAsync(subject, original, request)).Fault is not null;
            }
            catch (Exception)
            {
                return true;
            }
        }
    }
}
