using Bridge.CrmSync;
using Bridge.IntegrationTests.Servers;
using Bridge.Inventory;
using Bridge.SlackNotify;
using Bridge.Workflows;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>The story of the demo: from signed POSTs to every effect.</summary>
[Collection(ServersCollection.Name)]
public sealed class StoryTests(TestServers servers)
{
    [Fact]
    public async Task Over_RabbitMQ_every_effect_comes_once()
    {
        await using var process = await StorySystem.StartAsync(servers, await servers.NewVirtualHostAsync());

        Assert.Empty((await StorySystem.PlayAsync(process)).Faults);
    }

    [Fact]
    public async Task Over_memory_every_effect_comes_once_and_the_story_can_be_played_again()
    {
        await using var process = await StorySystem.StartAsync(servers, broker: null);

        Assert.Empty((await StorySystem.PlayAsync(process)).Faults);
        Assert.Empty((await StorySystem.PlayAsync(process)).Faults);
    }

    [Fact]
    public async Task Without_inboxes_the_story_sees_an_effect_twice_and_fails()
    {
        await using var process = await StorySystem.StartAsync(servers, broker: null, bridge => bridge
            .Forget<CrmSyncDbContext>().Forget<SlackNotifyDbContext>().Forget<InventoryDbContext>().Forget<WorkflowsDbContext>());

        var result = await StorySystem.PlayAsync(process);

        Assert.False(result.Ok);
        Assert.Contains(result.Comparisons, line => line.Seen > line.Expected);
    }
}
