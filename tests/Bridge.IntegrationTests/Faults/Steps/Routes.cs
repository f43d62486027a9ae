using System.Net.Http.Json;
using Bridge.IntegrationTests.Faults.Judging;
using Bridge.IntegrationTests.Faults.Staging;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Status;
using Bridge.SlackNotify;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>Routes of messages that somebody takes away.</summary>
internal static class Routes
{
    private const string Pushes = "Bridge.Contracts.Code:CodePushed";
    private const string Payments = "Bridge.Contracts.Payments:PaymentSucceeded";

    /// <summary>The only binding of a message: what is published meanwhile has nowhere to go.</summary>
    internal static Step OnlyOneGone { get; } = new("unbind the only queue", (stage, pace) => WithChannelAsync(stage, async channel =>
    {
        await channel.ExchangeUnbindAsync("slack-notify", Pushes, string.Empty);
        await pace.HoldAsync();
        await channel.ExchangeBindAsync("slack-notify", Pushes, string.Empty);
    }));

    /// <summary>
    /// One of several bindings of a message, until every receiver has raised its alarm. RabbitMQ confirms what reaches another queue, so
    /// whatever is published meanwhile is lost to this one: no load comes while it is gone.
    /// </summary>
    internal static Step OneOfSeveralGone { get; } = new("unbind one of several queues", (stage, pace) => pace.PauseAsync(() => WithChannelAsync(stage, async channel =>
    {
        await Task.WhenAll(stage.Units.Select(unit => unit.BecomesReadyAsync()));
        await Patience.Until(async () => (await StateAtRest.SpoolAsync(stage.Servers)).Waiting == 0, "nothing waited in the spool");
        await Patience.Until(
            async () =>
            {
                // Again each time: a service that connects anew after an earlier fault binds its queue, and would end this one before anybody saw it.
                await channel.ExchangeUnbindAsync("inventory", Payments, string.Empty);
                return await AllAsync(stage, missing => missing.Any(route => route.Contains(Payments, StringComparison.Ordinal)));
            },
            "every receiver had raised its alarm");
        await channel.ExchangeBindAsync("inventory", Payments, string.Empty);
        await Patience.Until(() => AllAsync(stage, missing => missing.Count == 0), "every receiver had ended its alarm");
    })));

    /// <summary>An exchange. Its consumers declare it, and bind their queue, when they start again.</summary>
    internal static Step ExchangeGone { get; } = new("delete an exchange", async (stage, pace) =>
    {
        await WithChannelAsync(stage, channel => channel.ExchangeDeleteAsync(Pushes));
        await pace.HoldAsync();
        await Restarts.OfAsync(stage.Groups[SlackNotifyDbContext.Service]);
    });

    private static async Task WithChannelAsync(Stage stage, Func<IChannel, Task> act)
    {
        await using var connection = await stage.Servers.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await act(channel);
    }

    private static async Task<bool> AllAsync(Stage stage, Predicate<IReadOnlyList<string>> holds)
    {
        using var http = new HttpClient();
        foreach (var receiver in stage.Receivers.All)
        {
            var status = await http.GetFromJsonAsync<ReceiverStatus>(new Uri(receiver.Address, "receiver/status"));
            if (!holds(status!.Routes.Missing))
            {
                return false;
            }
        }

        return true;
    }
}
