using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>When the time limit of a delivery runs, and when the statements for the outbox do.</summary>
internal sealed class DeliverySteps : TimeProvider, IDbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _steps = new();

    public IEnumerable<string> Steps => _steps;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _steps.Enqueue("limit begins");
        return new Timer(this, System.CreateTimer(callback, state, dueTime, period));
    }

    public ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (IsFor(command, "SELECT"))
        {
            _steps.Enqueue("load");
        }

        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (IsFor(command, "DELETE"))
        {
            _steps.Enqueue("remove");
        }

        return ValueTask.FromResult(result);
    }

    private static bool IsFor(DbCommand command, string verb) =>
        command.CommandText.StartsWith(verb, StringComparison.Ordinal) && command.CommandText.Contains("\"OutboxMessage\"", StringComparison.Ordinal);

    private sealed class Timer(DeliverySteps steps, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            steps._steps.Enqueue("limit ends");
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
