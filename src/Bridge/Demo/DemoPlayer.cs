using System.Security.Cryptography;

namespace Bridge.Demo;

/// <summary>Plays the story step by step, and follows each step to its last effect before the next begins.</summary>
/// <param name="http">The client.</param>
/// <param name="target">The system to play against.</param>
/// <param name="time">The clock.</param>
/// <param name="onEffect">Is told each effect as it is seen.</param>
internal sealed class DemoPlayer(HttpClient http, DemoTarget target, TimeProvider time, Action<DemoResult.SeenEffect> onEffect)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _run = RandomNumberGenerator.GetString("123456789", 10);
    private readonly EffectLedger _ledger = new();
    private readonly List<DemoResult.StepAnswer> _answers = [];
    private readonly List<string> _faults = [];

    internal async Task<DemoResult> PlayAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await PlayStoryAsync(either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            _faults.Add($"not complete within {Deadline.TotalSeconds:0} s");
        }
        catch (HttpRequestException exception)
        {
            _faults.Add($"a service did not answer: {exception.Message}");
        }

        return Result();
    }

    private async Task PlayStoryAsync(CancellationToken cancellationToken)
    {
        var client = new DemoClient(http, target, time);
        var watcher = new EffectWatcher(http, target.Services, _run);
        foreach (var step in DemoStory.Of(_run, time.GetUtcNow()))
        {
            var postedAt = time.GetUtcNow();
            foreach (var delivery in step.Deliveries)
            {
                await SendAsync(client, step, delivery, cancellationToken);
            }

            await FollowAsync(watcher, step, postedAt, cancellationToken);
            if (_faults.Count > 0)
            {
                return;
            }
        }
    }

    private async Task SendAsync(DemoClient client, DemoStep step, DemoDelivery delivery, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var status = await client.SendAsync(delivery, cancellationToken);
        _answers.Add(new(step.Name, (int)status, time.GetElapsedTime(started).TotalMilliseconds));
        if (status != delivery.Answer)
        {
            _faults.Add($"{step.Name}: answered {(int)status}, not {(int)delivery.Answer}");
        }
    }

    private async Task FollowAsync(EffectWatcher watcher, DemoStep step, DateTimeOffset postedAt, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var effect in _ledger.Take(await watcher.AskAsync(cancellationToken), step.Name, postedAt))
            {
                onEffect(effect);
            }

            _faults.AddRange(_ledger.Excesses());
            if (_faults.Count > 0 || _ledger.IsComplete(step))
            {
                return;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private DemoResult Result()
    {
        DemoResult.Comparison[] comparisons =
        [
            .. ExpectedEffects.All.Select(expected => new DemoResult.Comparison(expected.Step, expected.Consumer, expected.Kind, expected.Times, _ledger.Count(expected))),
            .. ExpectedEffects.Counts.Select(expected => new DemoResult.Comparison("rows in the end", expected.Service, expected.Name, expected.Times, _ledger.Count(expected))),
        ];
        var wrong = comparisons.Where(line => line.Expected != line.Seen)
            .Select(line => $"{(line.Seen < line.Expected ? "missing" : "too much")}: {line.What}, {line.Consumer} {line.Kind}: {line.Seen} of {line.Expected}");
        return new DemoResult { Run = _run, Answers = _answers, Effects = _ledger.Seen, Comparisons = comparisons, Faults = [.. _faults, .. wrong] };
    }
}
