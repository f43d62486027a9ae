using System.Net.Http.Json;
using Bridge.IntegrationTests.Faults.Judging;
using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Status;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>
/// One of several bindings of a message is taken away until every receiver has raised its alarm. RabbitMQ confirms what reaches another
/// queue, so whatever is published meanwhile is lost to this one: no load comes while it is gone.
/// </summary>
internal sealed class PartialUnbind : Step
{
    private const string Exchange = "Bridge.Contracts.Payments:PaymentSucceeded";
    private const string Queue = "inventory";

    public override string Name => "unbind one of several queues";

    public override Task RunAsync(Stage stage, Pace pace) => pace.PauseAsync(async () =>
    {
        await Patience.Until(async () => (await StateAtRest.SpoolAsync(stage.Servers)).Waiting == 0, "nothing waited in the spool");
        await using var connection = await stage.Servers.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeUnbindAsync(Queue, Exchange, string.Empty);
        await Patience.Until(() => AllAsync(stage, missing => missing.Any(route => route.Contains(Exchange, StringComparison.Ordinal))), "every receiver had raised its alarm");
        await channel.ExchangeBindAsync(Queue, Exchange, string.Empty);
        await Patience.Until(() => AllAsync(stage, missing => missing.Count == 0), "every receiver had ended its alarm");
    });

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
