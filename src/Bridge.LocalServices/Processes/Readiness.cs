namespace Bridge.LocalServices.Processes;

/// <summary>Waits until a server answers.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(30);

    /// <summary>Asks every 30 ms.</summary>
    /// <exception cref="ServerStartException">The server ended, or did not answer in time; the message ends with its log.</exception>
    public static async Task WaitAsync(
        IServerHost host, string server, Func<CancellationToken, Task<bool>> answers, ServerOptions options, CancellationToken cancellationToken)
    {
        var started = options.TimeProvider.GetTimestamp();
        while (!await answers(cancellationToken))
        {
            if (host.HasExited)
                throw new ServerStartException($"{server} ended while it started. Its log ends with:\n{host.LogTail()}");
            if (options.TimeProvider.GetElapsedTime(started) > options.StartLimit)
                throw new ServerStartException(
                    $"{server} did not answer within {options.StartLimit.TotalSeconds:0} s. Its log ends with:\n{host.LogTail()}");
            await Task.Delay(Interval, options.TimeProvider, cancellationToken);
        }
    }
}
