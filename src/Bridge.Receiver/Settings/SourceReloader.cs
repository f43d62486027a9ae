using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Bridge.Receiver.Settings;

/// <summary>Takes over sources and secrets that change while the receiver runs: when the configuration says so, and every few seconds.</summary>
internal sealed partial class SourceReloader(
    Sources sources,
    IConfiguration configuration,
    IOptions<ReceiverOptions> options,
    ReceiverMetrics metrics,
    TimeProvider time,
    ILogger<SourceReloader> logger,
    SourcesFile? file = null) : BackgroundService
{
    private readonly Lock _lock = new();
    private string[] _lastErrors = [];

    /// <summary>Reads files and configuration again.</summary>
    internal void Reload()
    {
        lock (_lock)
        {
            string[] fileErrors = file?.Refresh() is { } error ? [error] : [];
            var changes = sources.Reload(configuration);
            Report(changes);
            Report([.. fileErrors, .. changes.Errors]);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ReportLineBreaks(sources.All);
        using var registration = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
        using var timer = new PeriodicTimer(options.Value.ReloadInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Reload();
        }
    }

    private void Report(SourceChanges changes)
    {
        Report(changes.Added, "added");
        Report(changes.Changed, "changed");
        Report(changes.Removed, "removed");
        ReportLineBreaks(changes.Added.Concat(changes.Changed));
    }

    private void Report(IReadOnlyList<Source> changed, string outcome)
    {
        foreach (var source in changed)
        {
            metrics.SourceReloaded(source.Name, outcome);
            Log.Reloaded(logger, source.Name, outcome, source.SecretCount);
        }
    }

    /// <summary>Each error is told once, not every few seconds until somebody cures it.</summary>
    private void Report(string[] errors)
    {
        foreach (var error in errors.Except(_lastErrors))
        {
            metrics.SourceNotReloaded();
            Log.NotReloaded(logger, error);
        }

        _lastErrors = errors;
    }

    private void ReportLineBreaks(IEnumerable<Source> read)
    {
        foreach (var key in read.SelectMany(source => source.TrimmedSecrets))
        {
            Log.LineBreak(logger, key);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Source {Source} {Outcome} without a restart: secrets {Secrets}")]
        internal static partial void Reloaded(ILogger logger, string source, string outcome, int secrets);

        [LoggerMessage(2, LogLevel.Error, "Settings not taken over, the last ones stay in force: {Reason}")]
        internal static partial void NotReloaded(ILogger logger, string reason);

        [LoggerMessage(3, LogLevel.Information, "{Key} ends in a line break, which was taken off: it is no part of the secret")]
        internal static partial void LineBreak(ILogger logger, string key);
    }
}
