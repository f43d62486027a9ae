using Bridge.IntegrationTests.Faults.Judging;
using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;
using Bridge.IntegrationTests.Faults.Steps;
using Bridge.IntegrationTests.Servers;
using Bridge.Migrations;
using Bridge.Receiver;
using Bridge.SlackNotify;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Bridge.IntegrationTests.Faults.Controls;

/// <summary>The suite must notice when a guarantee is gone: the same small run, once with all of them and once without each.</summary>
[Collection(ServersCollection.Name)]
public sealed class ControlTests(StageServersFixture fixture, ITestOutputHelper output) : IClassFixture<StageServersFixture>
{
    [Fact]
    public async Task With_every_guarantee_nothing_is_lost_or_doubled()
    {
        var report = await RunAsync("");

        Assert.True(report.Holds, report.ToString());
    }

    [Fact]
    public async Task Publishing_what_the_broker_may_drop_is_noticed_as_a_loss() =>
        Assert.NotEqual(0, (await RunAsync(Control.NotMandatory)).Cases(Verdict.Lost));

    [Fact]
    public async Task Acknowledging_before_the_effect_has_committed_is_noticed_as_a_loss() =>
        Assert.NotEqual(0, (await RunAsync(Control.EarlyAcknowledgement)).Cases(Verdict.Lost));

    [Fact]
    public async Task A_new_id_for_each_copy_is_noticed_as_an_effect_too_many() =>
        Assert.NotEqual(0, (await RunAsync(Control.RandomId)).Cases(Verdict.Doubled));

    [Fact]
    public async Task An_inbox_that_remembers_for_a_second_is_noticed_as_an_effect_too_many() =>
        Assert.NotEqual(0, (await RunAsync(Control.ShortMemory)).Cases(Verdict.Doubled));

    private async Task<FaultReport> RunAsync(string control)
    {
        var servers = await fixture.Servers.NewAsync($"control-{control}");
        await using var stage = await Stage.StartAsync(servers, new StageOptions
        {
            Services = [ReceiverService.Name, SlackNotifyDbContext.Service],
            WithoutQueues = ["crm-push", "crm-sync", "inventory", "order-fulfillment"],
            Receivers = 1,
            Consumers = 1,
            Control = control,
        });
        Step[] steps = [Routes.OnlyOneGone, Kills.Of(stage.Groups[SlackNotifyDbContext.Service].All[0])];
        var plan = LoadPlan.OfPushes(seed: 1, webhooks: 100, TimeProvider.System.GetUtcNow());
        var report = await FaultRun.RunAsync(1, stage, plan, steps, output.WriteLine, () => control == Control.ShortMemory ? ForgottenAsync(servers) : Task.CompletedTask);
        stage.KeepsLogs = false;
        return report;
    }

    private static Task ForgottenAsync(StageServers servers) => Patience.Until(
        async () =>
        {
            await using var database = ServiceDatabases.At(servers.Postgres)[SlackNotifyDbContext.Service]();
            return !await database.Set<InboxState>().AnyAsync();
        },
        "the inbox had forgotten everything");
}
