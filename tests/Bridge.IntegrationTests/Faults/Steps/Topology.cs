using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;
using Bridge.SlackNotify;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>The only binding of a message is taken away: what is published meanwhile has nowhere to go.</summary>
internal sealed class Unbind : Step
{
    internal const string Exchange = "Bridge.Contracts.Code:CodePushed";
    internal const string Queue = "slack-notify";

    public override string Name => "unbind the only queue";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        await using var connection = await stage.Servers.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeUnbindAsync(Queue, Exchange, string.Empty);
        await pace.HoldAsync();
        await channel.ExchangeBindAsync(Queue, Exchange, string.Empty);
    }
}

/// <summary>An exchange is deleted. Its consumers declare it, and bind their queue, when they start again.</summary>
internal sealed class DeleteExchange : Step
{
    public override string Name => "delete an exchange";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        await using (var connection = await stage.Servers.ConnectAsync())
        await using (var channel = await connection.CreateChannelAsync())
        {
            await channel.ExchangeDeleteAsync(Unbind.Exchange);
        }

        await pace.HoldAsync();
        await RollingRestart.RestartAsync(stage.Groups[SlackNotifyDbContext.Service]);
    }
}
