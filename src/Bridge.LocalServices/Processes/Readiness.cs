namespace Bridge.LocalServices.Processes;

/// <summary>Waits until a server answers.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(2);

    /// <summary>Asks every 30 ms, and gives each answer 2 s: on a port that is taken something else may listen and say nothing.</summary>
    /// <exception cref="ServerStartException">The server ended, or did not answer in time; the message ends with its log.</exception>
    public static async Task WaitAsync(
        IServerHost host, string server, Func<CancellationToken, Task<bool>> answers, ServerOptions options, CancellationToken cancellationToken)
    {
        var started = options.TimeProvider.GetTimestamp();
        while (!await AskAsync(answers, options.TimeProvider, cancellationToken))
        {
            if (host.HasExited)
                throw new ServerStartException($"{server} ended while it started. Its log ends with:\n{host.LogTail()}");
            if (options.TimeProvider.GetElapsedTime(started) > options.StartLimit)
                throw new ServerStartException(
                    $"{server} did not answer within {options.StartLimit.TotalSeconds:0} s. Its log ends with:\n{host.LogTail()}");
            await Task.Delay(Interval, options.TimeProvider, cancellationToken);
        }
    }

    private static async Task<bool> AskAsync(
        Func<CancellationToken, Task<bool>> answers, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AnswerLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await answers(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
