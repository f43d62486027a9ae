using Bridge.IntegrationTests.Faults.Judging;
using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;
using Bridge.IntegrationTests.Faults.Steps;
using Bridge.Inventory;

namespace Bridge.IntegrationTests.Faults;

/// <summary>One run: load under faults, rest, late copies, rest, verdict.</summary>
internal static class FaultRun
{
    internal static async Task<FaultReport> RunAsync(FaultOptions options, Action<string> progress)
    {
        await using var servers = await StageServers.StartAsync(options.BrokerInContainer, new Progress<string>(progress));
        progress("Starting the services");
        await using var stage = await Stage.StartAsync(servers, new StageOptions { Consumers = options.Consumers });
        var plan = LoadPlan.Of(options.Seed, options.Webhooks, TimeProvider.System.GetUtcNow());
        await FillStockAsync(stage, plan);
        var report = await RunAsync(options.Seed, stage, plan, Schedule.Of(options.Seed, options.Kills, stage), progress);
        stage.KeepsLogs = !report.Holds;
        if (stage.KeepsLogs)
        {
            progress($"The logs of the processes are in {stage.Folder}");
        }

        return report;
    }

    /// <param name="seed">For the report.</param>
    /// <param name="stage">The system.</param>
    /// <param name="plan">What is sent.</param>
    /// <param name="steps">The faults, in their order.</param>
    /// <param name="progress">Is told what happens.</param>
    /// <param name="beforeLateCopies">What has to be waited for before copies come late.</param>
    internal static async Task<FaultReport> RunAsync(
        int seed, Stage stage, LoadPlan plan, IReadOnlyList<Step> steps, Action<string> progress, Func<Task>? beforeLateCopies = null)
    {
        var before = Footprint.Of(stage);
        var clock = new RunClock();
        using var providers = new Providers(stage, clock);
        var episodes = await StrikeAsync(stage, plan, steps, providers, clock, progress);
        await Rest.ReachAsync(stage.Servers, progress);
        await (beforeLateCopies?.Invoke() ?? Task.CompletedTask);
        progress($"Sending {plan.LateCopies.Count} copies late");
        await providers.SendAsync(plan.LateCopies, new Pace(plan.LateCopies.Count, steps: 0), CancellationToken.None);
        var left = await Rest.ReachAsync(stage.Servers, progress);
        var after = Footprint.Of(stage);
        return new FaultReport
        {
            Seed = seed,
            Webhooks = plan.Count,
            Attempts = providers.Attempts,
            Episodes = episodes,
            OutsideRepeats = stage.Outside.CrmCalls.Values.Sum(calls => calls - 1) + stage.Outside.Posts.Values.Sum(calls => calls - 1),
            Footprints = after,
            Findings = [.. await Verdict.OfAsync(stage, plan, left), .. Verdict.OfAnswers(providers, episodes), Verdict.OfFootprints(before, after)],
        };
    }

    private static async Task<IReadOnlyList<Episode>> StrikeAsync(
        Stage stage, LoadPlan plan, IReadOnlyList<Step> steps, Providers providers, RunClock clock, Action<string> progress)
    {
        var pace = new Pace(plan.Deliveries.Count, steps.Count);
        using var failed = new CancellationTokenSource();
        var load = providers.SendAsync(plan.Deliveries, pace, failed.Token);
        var episodes = new List<Episode>();
        try
        {
            for (var number = 0; number < steps.Count; number++)
            {
                await pace.BeginStepAsync(number);
                progress($"{clock.Now:mm\\:ss} {number + 1}/{steps.Count} {steps[number].Name}, {pace.Over} of {plan.Deliveries.Count} deliveries");
                var from = clock.Now;
                await steps[number].RunAsync(stage, pace);
                episodes.Add(new Episode(steps[number].Name, steps[number].CutReceiver, from, clock.Now));
            }
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }

        await load;
        return episodes;
    }

    private static async Task FillStockAsync(Stage stage, LoadPlan plan)
    {
        using var http = new HttpClient { BaseAddress = stage.Groups[InventoryDbContext.Service].All[0].Address };
        foreach (var article in plan.Articles)
        {
            using var answer = await http.PutAsync(new Uri($"stock/{article}", UriKind.Relative), new StringContent("""{"quantity":1000000}"""));
            answer.EnsureSuccessStatusCode();
        }
    }
}
