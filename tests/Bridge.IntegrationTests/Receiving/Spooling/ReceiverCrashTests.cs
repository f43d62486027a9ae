using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Victims;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Receiving.Spooling;

/// <summary>A receiver that is killed anywhere on a webhook's way loses nothing that was answered, and what comes again comes under the same id.</summary>
[Collection(ServersCollection.Name)]
public sealed class ReceiverCrashTests(TestServers servers) : IAsyncLifetime
{
    private static readonly Uri NoBroker = new("amqp://nobody:nothing@127.0.0.1:1/");

    private string _postgres = null!;
    private Uri _broker = null!;

    public async Task InitializeAsync() => (_postgres, _broker) = (await servers.NewSpoolAsync(), await servers.NewVirtualHostAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(CrashPoint.Verified, 0, 0)]
    [InlineData(CrashPoint.Published, 1, 0)]
    [InlineData(CrashPoint.Spooled, 0, 1)]
    public async Task What_was_not_answered_comes_again_under_the_same_id(CrashPoint point, int published, int spooled)
    {
        using (var victim = await StartAsync(point == CrashPoint.Spooled ? NoBroker : _broker, point))
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => PostWithoutEndAsync(victim));
            await victim.DiedAsync();
        }

        await DeclareAsync();
        Assert.InRange(await RowsAsync(), spooled, int.MaxValue);
        var before = await SpoolFixture.TakeAllAsync(_broker);
        Assert.Equal(published, before.Distinct().Count());
        var after = await ComeAgainAsync(1);
        Assert.NotEmpty(after);
        Assert.Single(before.Concat(after).Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_answered_is_not_in_the_memory_of_the_receiver_alone(bool brokerIsThere)
    {
        using (var victim = await StartAsync(brokerIsThere ? _broker : NoBroker, CrashPoint.None))
        {
            await SpoolFixture.PostAsync(victim.Http, 1);
            victim.Kill();
            await victim.DiedAsync();
        }

        Assert.Single((await ComeAgainAsync()).Distinct());
    }

    [Fact]
    public async Task What_a_relay_had_published_and_not_marked_is_published_again_under_the_same_ids()
    {
        const int Webhooks = 5;
        await using (var early = await ReceiverHost.StartAsync(NoBroker, waits: false, postgres: _postgres))
        {
            for (var number = 0; number < Webhooks; number++)
            {
                await SpoolFixture.PostAsync(early, number);
            }
        }

        using (var victim = await StartAsync(_broker, CrashPoint.Relayed))
        {
            await victim.DiedAsync();
        }

        Assert.InRange(await RowsAsync(), Webhooks, int.MaxValue);
        var before = await SpoolFixture.TakeAllAsync(_broker);
        Assert.Equal(Webhooks, before.Distinct().Count());
        Assert.Equal(before.Distinct().Order(), (await ComeAgainAsync()).Distinct().Order());
    }

    private Task<VictimReceiver> StartAsync(Uri broker, CrashPoint point) => VictimReceiver.StartAsync(_postgres, broker, point);

    /// <summary>A process that has just begun may answer 503 first, however its webhook ends.</summary>
    private static async Task PostWithoutEndAsync(VictimReceiver victim)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (true)
        {
            using var answer = await victim.Http.SendAsync(SpoolFixture.Webhook(1), limit.Token);
        }
    }

    private async Task DeclareAsync()
    {
        await using var declared = await ReceiverHost.StartAsync(_broker);
    }

    /// <summary>The next receiver publishes what is spooled, and takes what its provider sends again.</summary>
    private async Task<IReadOnlyList<string>> ComeAgainAsync(int? webhook = null)
    {
        await using var again = await ReceiverHost.StartAsync(_broker, postgres: _postgres);
        if (webhook is { } number)
        {
            await SpoolFixture.PostAsync(again, number);
        }

        await Patience.Until(async () => await RowsAsync() == 0, "the spool was drained");
        return await SpoolFixture.TakeAllAsync(_broker);
    }

    private Task<int> RowsAsync() => SpoolFixture.QueryAsync(_postgres, database => database.Spool.CountAsync());
}
