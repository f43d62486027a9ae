using Bridge.CrmSync;
using Bridge.IntegrationTests.Faults.Staging;
using Bridge.Migrations;
using Bridge.Persistence;
using Bridge.Receiver.Spooling;
using Bridge.Workflows;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>What lies in the databases and queues.</summary>
internal static class StateAtRest
{
    internal static async Task<IReadOnlyList<SeenEffect>> EffectsAsync(StageServers servers)
    {
        var effects = new List<SeenEffect>();
        foreach (var open in ServiceDatabases.At(servers.Postgres).Values)
        {
            await using var database = open();
            if (database is ServiceDbContext service)
            {
                effects.AddRange(await service.Effects.AsNoTracking()
                    .Select(effect => new SeenEffect(effect.MessageId, effect.Consumer, effect.Kind, effect.Subject)).ToListAsync());
            }
        }

        return effects;
    }

    /// <summary>The name of each contact, by e-mail address.</summary>
    internal static async Task<IReadOnlyDictionary<string, string?>> ContactsAsync(StageServers servers)
    {
        await using var database = (CrmSyncDbContext)ServiceDatabases.At(servers.Postgres)[CrmSyncDbContext.Service]();
        return await database.Contacts.AsNoTracking().ToDictionaryAsync(contact => contact.Email, contact => contact.Name);
    }

    /// <summary>The state of each order's workflow.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> WorkflowsAsync(StageServers servers)
    {
        await using var database = (WorkflowsDbContext)ServiceDatabases.At(servers.Postgres)[WorkflowsDbContext.Service]();
        return await database.Orders.AsNoTracking().ToDictionaryAsync(order => order.OrderId, order => order.CurrentState);
    }

    /// <summary>Webhooks in the spool: those that wait, and those that nobody tries any more.</summary>
    internal static async Task<(int Waiting, int Parked)> SpoolAsync(StageServers servers)
    {
        await using var database = (ReceiverDbContext)ServiceDatabases.At(servers.Postgres)[ReceiverDbContext.Service]();
        return (await database.Waiting.CountAsync(), await database.Spool.CountAsync(row => row.ParkedBecause != null));
    }

    /// <summary>Messages that have committed with an effect and were not sent yet.</summary>
    internal static async Task<int> OutboxAsync(StageServers servers)
    {
        var count = 0;
        foreach (var open in ServiceDatabases.At(servers.Postgres).Values)
        {
            await using var database = open();
            count += database is ServiceDbContext service ? await service.Set<OutboxMessage>().CountAsync() : 0;
        }

        return count;
    }
}
