using Bridge.Hosting.Outbound;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Access;

/// <summary>Reads the published lists of all sources again when they are due. What cannot be read leaves the last list in force.</summary>
internal sealed partial class AddressListRefresher(
    Sources sources, AddressListClient client, ReceiverMetrics metrics, TimeProvider time, ILogger<AddressListRefresher> logger) : BackgroundService
{
    /// <summary>How long the start waits for lists: a source whose list is missing lets nobody in.</summary>
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken).WaitAsync(FirstPatience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            Log.Late(logger);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>Reads each list that is due.</summary>
    internal Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return Task.WhenAll(sources.All
            .Select(source => source.Addresses.List)
            .OfType<AddressList>()
            .Distinct()
            .Where(list => list.IsDue(now))
            .Select(list => RefreshAsync(list, now, cancellationToken)));
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RefreshAsync(stoppingToken);
        }
    }

    private async Task RefreshAsync(AddressList list, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            list.ReadAgainAt(now + PauseAfterFailure);
            list.Replace(await client.ReadAsync(list.Place, cancellationToken));
            list.ReadAgainAt(now + list.Place.Refresh);
            Log.Read(logger, list.Place.Name, list.Networks!.Count);
        }
        catch (Exception exception) when (exception is OutboundException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            metrics.AddressListFailed();
            Log.Failed(logger, list.Place.Name, exception.Message, list.Networks?.Count ?? 0);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Address list {Location} read: {Count} networks")]
        internal static partial void Read(ILogger logger, string location, int count);

        [LoggerMessage(2, LogLevel.Error, "Address list {Location} was not read: {Reason} The last list stays in force, with {Count} networks")]
        internal static partial void Failed(ILogger logger, string location, string reason, int count);

        [LoggerMessage(3, LogLevel.Warning, "An address list is late: until it is read, its sources answer 403")]
        internal static partial void Late(ILogger logger);
    }
}
