using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Bridge.Receiver.Spooling;

/// <summary>
/// Commits rows in groups: what came in during one commit goes into the next, so a burst costs a few commits and not one a row.
/// </summary>
internal sealed class SpoolWriter(InsertRows insert, TimeProvider time) : BackgroundService
{
    /// <summary>Rows of one commit: enough for a burst, and few enough to take milliseconds.</summary>
    internal const int MostRows = 64;

    /// <summary>Bytes of bodies after which a group is closed, so that large ones do not keep the others waiting.</summary>
    private const int MostBytes = 1024 * 1024;

    private readonly Channel<WaitingRow> _waiting = Channel.CreateBounded<WaitingRow>(new BoundedChannelOptions(Limits.InFlight) { SingleReader = true });

    /// <summary>Returns once a row is committed.</summary>
    /// <exception cref="DbException">It was not committed, or nobody knows.</exception>
    /// <exception cref="TimeoutException">The database takes too long.</exception>
    /// <exception cref="OperationCanceledException">The caller's time is over, or too many rows wait: it was not committed, or nobody knows.</exception>
    internal async Task WriteAsync(SpooledWebhook row, CancellationToken deadline)
    {
        var waiting = new WaitingRow(row);
        await using var end = deadline.UnsafeRegister(given => ((WaitingRow)given!).GiveUp(), waiting);
        if (!_waiting.Writer.TryWrite(waiting))
        {
            waiting.GiveUp();
        }

        await waiting.Committed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            if (NextGroup() is { Count: > 0 } group)
            {
                await WriteAsync(group);
            }
        }
    }

    private List<WaitingRow> NextGroup()
    {
        var group = new List<WaitingRow>();
        var bytes = 0;
        while (group.Count < MostRows && bytes < MostBytes && _waiting.Reader.TryRead(out var waiting))
        {
            if (waiting.IsAwaited)
            {
                group.Add(waiting);
                bytes += waiting.Row.Body.Length;
            }
        }

        return group;
    }

    private async Task WriteAsync(List<WaitingRow> group)
    {
        var fault = await TryAsync(group);
        if (fault is NpgsqlException and not PostgresException)
        {
            // The server may have closed the connection while it lay in the pool. The next one is new.
            fault = await TryAsync(group);
        }

        if (fault is null or TimeoutException || group.Count == 1)
        {
            group.ForEach(waiting => waiting.End(fault));
            return;
        }

        // One row may be the cause, and the others must not suffer from it.
        foreach (var waiting in group.Where(waiting => waiting.IsAwaited))
        {
            waiting.End(await TryAsync([waiting]));
        }
    }

    private async Task<Exception?> TryAsync(List<WaitingRow> group)
    {
        try
        {
            await insert([.. group.Select(waiting => waiting.Row)]).WaitAsync(Limits.Spool, time);
            return null;
        }
        catch (Exception exception)
        {
            // Whatever it is, those who wait are told, and the next group has its chance.
            return exception;
        }
    }
}
