using System.Net;
using Bridge.Tests.House;
using Bridge.Tests.Webhooks.Compliance;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>The requests that long runs of <c>./test.sh fuzz</c> kept, played again.</summary>
public sealed class FuzzCorpusTests(ComplianceReceiver receiver) : IClassFixture<ComplianceReceiver>
{
    private static readonly FuzzCorpus Corpus = new(FuzzCorpus.Folder);

    private static readonly FuzzStep[] Steps = [FuzzStep.Verified, FuzzStep.Translated];

    [Fact]
    public async Task Every_request_still_holds_and_reaches_what_it_is_kept_for()
        => Faults.None(await FaultsOf(Inputs()));

    [Fact]
    public async Task A_request_that_does_not_reach_it_is_named()
    {
        var input = new FuzzInput { Step = FuzzStep.Translated.Name, Reaches = ["PaymentRefunded"], Headers = ["Content-Type: {Content-Type}"], Text = "{}" };

        var fault = Assert.Single(await FaultsOf([(Subject.All.Single(subject => subject.Name == "stripe"), input)]));

        Assert.StartsWith("stripe: does not reach PaymentRefunded: ", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receiver_keeps_each_that_is_rightly_signed()
    {
        var signable = Inputs().Where(input => input.Input.Step == FuzzStep.Translated.Name && input.Subject.TakesAnyBody).ToArray();
        Assert.NotEmpty(signable);
        foreach (var (subject, input) in signable)
        {
            var body = input.Request(subject.Body).Body;
            await receiver.AnswersAsync(HttpStatusCode.OK, subject, subject.SignBody(body, TimeProvider.System.GetUtcNow()));
        }
    }

    [Fact]
    public void It_stays_small_and_is_of_providers_that_there_are()
    {
        Assert.InRange(Corpus.Bytes, 1, FuzzCorpus.MostBytes);
        Assert.Empty(Corpus.Providers.Except(Subject.All.Select(subject => subject.Name)));
    }

    private static IEnumerable<(Subject Subject, FuzzInput Input)> Inputs()
        => Subject.All.SelectMany(subject => Corpus.Of(subject.Name).Select(input => (subject, input)));

    private static async Task<List<string>> FaultsOf(IEnumerable<(Subject Subject, FuzzInput Input)> inputs)
    {
        var faults = new List<string>();
        foreach (var (subject, input) in inputs)
        {
            var step = Steps.Single(step => step.Name == input.Step);
            var original = step.Original(subject);
            var result = await step.RunAsync(subject, original, input.Request(original));
            if (result.Fault is not null)
                faults.Add($"{subject.Name}: {result.Fault}: {input.Write()}");
            if (input.Reaches.Except(result.Reached).ToArray() is [_, ..] missing)
                faults.Add($"{subject.Name}: does not reach {string.Join(", ", missing)}: {input.Write()}");
        }

        return faults;
    }
}
