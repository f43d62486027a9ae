using System.Data.Common;
using Bridge.Benchmarks.Ack;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Relaying;
using Bridge.Benchmarks.Servers;
using Npgsql;

namespace Bridge.Benchmarks.Outage;

/// <summary>A receiver, and an outage of its servers.</summary>
internal sealed class OutageRun : IAsyncDisposable
{
    private const int Connections = 32;
    private const int WarmUp = 2000;
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly RunningServers _servers;
    private readonly IProgress<string> _progress;
    private readonly Place _place;
    private readonly ReceiverProcess _receiver;
    private readonly NpgsqlDataSource _database;

    private OutageRun(RunningServers servers, IProgress<string> progress, Place place)
    {
        (_servers, _progress, _place) = (servers, progress, place);
        _receiver = new ReceiverProcess(ReceiverSetup.Bridge[0], place);
        _database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(place.Database) { Pooling = false }.ConnectionString);
    }

    internal static async Task<OutageRun> PrepareAsync(RunningServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var place = await servers.NewPlaceAsync("outage", cancellationToken);
        await place.MigrateAsync(cancellationToken);
        var run = new OutageRun(servers, progress, place);
        await run._receiver.StartAsync(Connections, WarmUp, cancellationToken);
        await AckQueue.PurgeAsync(place.Broker, WarmUp, TimeProvider.System, cancellationToken);
        return run;
    }

    internal async Task<OutageReport> RunAsync(OutageKind kind, TimeSpan length, int rate, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var load = new SteadyLoad(_receiver.Address, rate, _time);
        var sending = load.RunAsync(end.Token);
        await Task.Delay(Before, _time, cancellationToken);

        var from = load.Now;
        _progress.Report($"{kind} at {from:mm\\:ss}");
        Strike(kind);
        await Task.Delay(length, _time, cancellationToken);
        var spooled = kind == OutageKind.Both ? 0 : await SpoolRows.CountAsync(_database, cancellationToken);
        var to = load.Now;
        _progress.Report($"Started again at {to:mm\\:ss}, {spooled} wait");
        await HealAsync(kind, cancellationToken);
        var emptyAt = await EmptyAsync(load, cancellationToken);
        await Task.Delay(Before, _time, cancellationToken);
        await end.CancelAsync();
        await sending;
        return new OutageReport
        {
            Kind = kind,
            Rate = rate,
            Answers = load.Answers,
            From = from,
            To = to,
            EmptyAt = emptyAt,
            Spooled = spooled,
            Queued = await AckQueue.CountAsync(_place.Broker, cancellationToken),
            PeakMemory = ProcessUsage.Peak(_receiver.Id),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await _database.DisposeAsync();
    }

    private void Strike(OutageKind kind)
    {
        if (kind == OutageKind.Frozen)
        {
            _servers.RabbitMq.Suspend();
            return;
        }

        _servers.RabbitMq.Kill();
        if (kind == OutageKind.Both)
        {
            _servers.Postgres.Kill();
        }
    }

    private async Task HealAsync(OutageKind kind, CancellationToken cancellationToken)
    {
        if (kind == OutageKind.Frozen)
        {
            _servers.RabbitMq.Resume();
            return;
        }

        if (kind == OutageKind.Both)
        {
            await _servers.Postgres.RestartAsync(cancellationToken);
        }

        await _servers.RabbitMq.RestartAsync(cancellationToken);
    }

    private async Task<TimeSpan?> EmptyAsync(SteadyLoad load, CancellationToken cancellationToken)
    {
        var started = load.Now;
        while (load.Now - started < Patience)
        {
            if (await CountAsync(cancellationToken) == 0)
            {
                return load.Now;
            }

            await Task.Delay(Pause, _time, cancellationToken);
        }

        return null;
    }

    private async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await SpoolRows.CountAsync(_database, cancellationToken);
        }
        catch (DbException)
        {
            return -1; // It is still starting.
        }
    }
}
