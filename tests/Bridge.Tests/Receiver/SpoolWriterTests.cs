using System.Collections.Concurrent;
using Bridge.Receiver;
using Bridge.Receiver.Spooling;
using Npgsql;

namespace Bridge.Tests.Receiver;

/// <summary>Rows are committed in groups, and no row suffers from another.</summary>
public sealed class SpoolWriterTests : IAsyncLifetime, IDisposable
{
    private readonly VirtualClock _clock = new();
    private readonly ConcurrentQueue<string[]> _groups = new();
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SpoolWriter _writer;
    private Func<string[], Task> _insert = _ => Task.CompletedTask;

    public SpoolWriterTests() => _writer = new SpoolWriter(InsertAsync, _clock);

    public Task InitializeAsync() => _writer.StartAsync(CancellationToken.None);

    public Task DisposeAsync() => _writer.StopAsync(CancellationToken.None);

    public void Dispose() => _writer.Dispose();

    [Fact]
    public async Task What_comes_during_a_commit_goes_into_the_next_one_together()
    {
        var rows = WriteAll("a", "b", "c", "d");
        _first.SetResult();
        await Task.WhenAll(rows);

        Assert.Equal([["a"], ["b", "c", "d"]], _groups);
    }

    [Fact]
    public async Task A_group_has_an_end()
    {
        var rows = WriteAll([.. Enumerable.Range(0, 2 * SpoolWriter.MostRows).Select(number => $"{number}")]);
        _first.SetResult();
        await Task.WhenAll(rows);

        Assert.Equal([1, SpoolWriter.MostRows, SpoolWriter.MostRows - 1], _groups.Select(group => group.Length));
    }

    [Fact]
    public async Task A_row_that_cannot_be_inserted_fails_alone()
    {
        _insert = group => group.Contains("bad") ? Task.FromException(Refusal()) : Task.CompletedTask;
        var rows = WriteAll("a", "b", "bad", "c");
        _first.SetResult();

        await Assert.ThrowsAsync<PostgresException>(() => rows[2]);
        await Task.WhenAll(rows[0], rows[1], rows[3]);
    }

    [Fact]
    public async Task A_connection_that_was_closed_meanwhile_costs_nobody_a_row()
    {
        var broken = 1;
        _insert = group => group is ["b", "c"] && Interlocked.Decrement(ref broken) == 0 ? Task.FromException(new NpgsqlException("closed")) : Task.CompletedTask;
        var rows = WriteAll("a", "b", "c");
        _first.SetResult();
        await Task.WhenAll(rows);

        Assert.Equal([["a"], ["b", "c"], ["b", "c"]], _groups);
    }

    [Fact]
    public async Task A_database_that_hangs_holds_up_one_group_and_no_other()
    {
        _insert = group => group.Contains("stuck") ? new TaskCompletionSource().Task : Task.CompletedTask;
        _first.SetResult();
        var stuck = _writer.WriteAsync(Row("stuck"), CancellationToken.None);
        await _clock.IsAwaitedAsync(Limits.Spool);
        var next = _writer.WriteAsync(Row("next"), CancellationToken.None);
        _clock.Pass(Limits.Spool);

        await Assert.ThrowsAsync<TimeoutException>(() => stuck);
        await next;
    }

    [Fact]
    public async Task A_row_that_nobody_waits_for_any_more_is_not_inserted()
    {
        using var impatience = new CancellationTokenSource();
        var first = WriteAll("a");
        var given = _writer.WriteAsync(Row("given up"), impatience.Token);
        await impatience.CancelAsync();
        var last = _writer.WriteAsync(Row("last"), CancellationToken.None);
        _first.SetResult();
        await Task.WhenAll([.. first, last]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Equal([["a"], ["last"]], _groups);
    }

    private static PostgresException Refusal() => new("invalid byte sequence", "ERROR", "ERROR", "22021");

    private static SpooledWebhook Row(string name) => new()
    {
        Source = name,
        EventType = "test",
        ReceivedAt = DateTimeOffset.UnixEpoch,
        ExpiresAt = DateTimeOffset.UnixEpoch,
        Headers = "{}",
        Body = [],
    };

    /// <summary>Writes rows, of which the first is alone until the test goes on.</summary>
    private Task[] WriteAll(params string[] names)
    {
        var first = _writer.WriteAsync(Row(names[0]), CancellationToken.None);
        SpinWait.SpinUntil(() => !_groups.IsEmpty);
        return [first, .. names[1..].Select(name => _writer.WriteAsync(Row(name), CancellationToken.None))];
    }

    private async Task InsertAsync(IReadOnlyCollection<SpooledWebhook> rows)
    {
        string[] group = [.. rows.Select(row => row.Source)];
        _groups.Enqueue(group);
        await _first.Task;
        await _insert(group);
    }
}
