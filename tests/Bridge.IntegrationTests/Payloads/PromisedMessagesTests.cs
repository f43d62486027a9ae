using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Tests.House;

namespace Bridge.IntegrationTests.Payloads;

public sealed class PromisedMessagesTests
{
    private readonly PromisedMessages _promised = new(Repository.Read("docs/messages.md"));

    [Fact]
    public void What_the_page_promises_is_no_fault()
    {
        Assert.Null(_promised.Fault(new CustomerDeleted { Webhook = Of("customer.deleted"), CustomerId = "cus_1" }));
        Assert.Null(_promised.Fault(Kept("balance.available", WebhookReceivedReason.NoTypedMessage)));
        Assert.Null(_promised.Fault(Kept("unknown", WebhookReceivedReason.Unreadable)));
    }

    [Fact]
    public void What_the_page_does_not_promise_is_named()
    {
        Assert.NotNull(_promised.Fault(new CustomerDeleted { Webhook = Of("customer.created"), CustomerId = "cus_1" }));
        Assert.NotNull(_promised.Fault(Kept("customer.deleted", WebhookReceivedReason.Unreadable)));
        Assert.NotNull(_promised.Fault(Kept("unknown", WebhookReceivedReason.TypeMismatch)));
        Assert.NotNull(new PromisedMessages("").Fault(Kept("unknown", WebhookReceivedReason.Unreadable)));
    }

    private static WebhookReceived Kept(string kind, string reason) => new() { Webhook = Of(kind), Body = default, Reason = reason };

    private static WebhookMetadata Of(string kind) => new()
    {
        Source = "stripe",
        Provider = "stripe",
        EventType = kind,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        BodyHash = "0",
    };
}
