using System.Diagnostics;
using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Victims;
using Bridge.Migrations;
using Bridge.Tests.Outbound;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.EndToEnd;

[Collection(ServersCollection.Name)]
public sealed class CrashTests(TestServers servers)
{
    [Fact]
    public async Task A_consumer_killed_between_effect_and_acknowledgement_acts_once()
    {
        var (postgres, rabbitMq) = await PrepareAsync();
        var form = Form();

        await DieAsync(postgres, rabbitMq, form, CrmSyncVictim.After);

        Assert.Equal(1, await EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-synced"));
        await using var survivor = await ServiceProcess.StartAsync(postgres, rabbitMq, bridge => bridge.AddCrmSync());
        await Patience.Until(() => WasSeenTwiceAsync(postgres, form.Webhook), "the redelivered message was recognised");
        await Patience.Until(async () => await EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-pushed") == 1, "the contact was pushed");
        Assert.Equal(1, await EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-synced"));
    }

    [Fact]
    public async Task A_consumer_killed_before_its_effect_acts_once_it_is_back()
    {
        var (postgres, rabbitMq) = await PrepareAsync();

        await DieAsync(postgres, rabbitMq, Form(), CrmSyncVictim.Before);

        Assert.Equal(0, await EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-synced"));
        await using var survivor = await ServiceProcess.StartAsync(postgres, rabbitMq, bridge => bridge.AddCrmSync());
        await Patience.Until(async () => await EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-pushed") == 1, "the contact was pushed");
        Assert.Equal(1, await EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-synced"));
    }

    [Fact]
    public async Task A_consumer_killed_after_the_CRM_took_its_call_calls_again_under_the_same_key()
    {
        var (postgres, rabbitMq) = await PrepareAsync();
        await using var crm = await FakeServer.StartAsync("""{"results":[{"id":"1"}]}""");
        Process? victim = null;
        crm.Then(_ =>
        {
            victim!.Kill();
            return Task.CompletedTask;
        });

        await DieAsync(postgres, rabbitMq, Form(), crm.Url.ToString(), started => victim = started);

        Assert.Equal(0, await EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-pushed"));
        await using var survivor = await ServiceProcess.StartAsync(postgres, rabbitMq, bridge =>
        {
            bridge.Configuration["CrmSync:HubSpot:BaseUrl"] = crm.Url.ToString();
            bridge.Configuration["CrmSync:HubSpot:AccessToken"] = "of-the-tests";
            bridge.AddCrmSync();
        });
        await Patience.Until(async () => await EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-pushed") == 1, "the contact was pushed");
        Assert.Equal(2, crm.Calls.Count);
        Assert.Single(crm.Calls.Select(call => call.Body.GetProperty("inputs")[0].GetProperty("objectWriteTraceId").GetString()).Distinct());
    }

    private async Task<(string Postgres, string RabbitMq)> PrepareAsync()
    {
        var (postgres, rabbitMq) = (await servers.NewDatabaseAsync(), (await servers.NewVirtualHostAsync()).AbsoluteUri);
        await new MigrateJob(postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        return (postgres, rabbitMq);
    }

    private static async Task DieAsync(string postgres, string rabbitMq, FormSubmitted form, string state, Action<Process>? started = null)
    {
        using var victim = Victim.Start(CrmSyncVictim.Name, postgres, rabbitMq, state);
        started?.Invoke(victim);
        await PublishOnceBoundAsync(rabbitMq, form, victim);
        await victim.WaitForExitAsync();
        Assert.Equal(137, victim.ExitCode);
    }

    private static async Task PublishOnceBoundAsync(string rabbitMq, FormSubmitted form, Process victim)
    {
        await using var sender = await ServiceProcess.StartAsync(postgres: null, rabbitMq, _ => { });
        await Patience.Until(
            async () =>
            {
                Assert.False(victim.HasExited);
                try
                {
                    await sender.Bus.Publish(form, context => (context.MessageId, context.Mandatory) = (Id(form.Webhook), true));
                    return true;
                }
                catch (MessageReturnedException)
                {
                    return false;
                }
            },
            "the queue was bound");
    }

    private static async Task<bool> WasSeenTwiceAsync(string postgres, WebhookMetadata webhook)
    {
        await using var database = (CrmSyncDbContext)ServiceDatabases.At(postgres)[CrmSyncDbContext.Service]();
        return await database.Set<InboxState>().AnyAsync(inbox => inbox.MessageId == Id(webhook) && inbox.ReceiveCount == 2);
    }

    private static Guid Id(WebhookMetadata webhook) => Guid.Parse(webhook.EventId!);

    private static FormSubmitted Form() => new()
    {
        Webhook = new WebhookMetadata
        {
            Source = "widgetjar",
            Provider = "widgetjar",
            EventId = Guid.NewGuid().ToString(),
            EventType = "form.submitted",
            ReceivedAt = TimeProvider.System.GetUtcNow(),
            BodyHash = new string('0', 64),
        },
        Form = "contact",
        Contact = new ContactDetails { Email = "ada@example.com", Name = "Ada Quayle" },
    };
}
