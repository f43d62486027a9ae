using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Victims;
using Bridge.Migrations;
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
        var (postgres, rabbitMq) = (await servers.NewDatabaseAsync(), (await servers.NewVirtualHostAsync()).AbsoluteUri);
        await new MigrateJob(postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        var form = Form();

        using (var victim = Victim.Start(CrmSyncVictim.Name, postgres, rabbitMq))
        {
            await PublishOnceBoundAsync(rabbitMq, form, victim);
            await victim.WaitForExitAsync();
            Assert.Equal(137, victim.ExitCode);
        }

        Assert.Equal(1, await CountAsync(postgres, "contact-synced"));
        await using var survivor = await ServiceProcess.StartAsync(postgres, rabbitMq, bridge => bridge.AddCrmSync());
        await Patience.Until(() => WasSeenTwiceAsync(postgres, form.Webhook), "the redelivered message was recognised");
        await Patience.Until(async () => await CountAsync(postgres, "contact-pushed") == 1, "the contact was pushed");
        Assert.Equal(1, await CountAsync(postgres, "contact-synced"));
    }

    private static async Task PublishOnceBoundAsync(string rabbitMq, FormSubmitted form, System.Diagnostics.Process victim)
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

    private static async Task<int> CountAsync(string postgres, string kind)
    {
        await using var database = (CrmSyncDbContext)ServiceDatabases.At(postgres)[CrmSyncDbContext.Service]();
        return await database.Effects.CountAsync(effect => effect.Kind == kind);
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
