using System.Data.Common;
using System.Diagnostics;
using Bridge.IntegrationTests.Inbox;
using Bridge.IntegrationTests.Swap;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Victims;

/// <summary>
/// A service that takes many messages in one transaction, and kills itself (SIGKILL) at the first that has several: before its commit, or after it,
/// when none of the messages is acknowledged and nothing that was published is sent. It says how many messages that were.
/// </summary>
internal static class BatchVictim
{
    internal const string Name = "batches";
    internal const string Before = "before";
    internal const string After = "after";

    internal static async Task<int> RunAsync(string postgres, string rabbitMq, string state)
    {
        await using var host = await StartAsync(postgres, new Uri(rabbitMq), new KillAtCommit(state));
        await Console.In.ReadLineAsync();
        return 0;
    }

    /// <summary>The same service, which nobody kills.</summary>
    internal static Task<SwapHost<SwapContext>> StartAsync(string postgres, Uri rabbitMq) => StartAsync(postgres, rabbitMq, null);

    private static Task<SwapHost<SwapContext>> StartAsync(string postgres, Uri rabbitMq, KillAtCommit? kill) => InboxHost.StartAsync(new SwapSetup(postgres)
    {
        Broker = rabbitMq,
        InBatches = true,
        BatchesAtOnce = 1,
        Services = services =>
        {
            if (kill is not null)
                services.AddSingleton<IInterceptor>(kill);
        },
    });

    private sealed class KillAtCommit(string state) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Pass(Before, eventData.Context);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Pass(After, eventData.Context);
            return Task.CompletedTask;
        }

        private void Pass(string passed, DbContext? context)
        {
            if (passed == state && context!.ChangeTracker.Entries<Effect>().Count() is > 1 and var effects)
            {
                Console.WriteLine(effects);
                Process.GetCurrentProcess().Kill();
            }
        }
    }
}
