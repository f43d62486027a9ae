using System.Net;
using Bridge.Contracts.Orders;
using Bridge.Webhooks.Samples;

namespace Bridge.Demo;

/// <summary>The story, in the order in which it is played.</summary>
internal static class DemoStory
{
    internal static IReadOnlyList<DemoStep> Of(string run, DateTimeOffset now)
    {
        var widget = new OrderLine { Sku = $"widget-{run}", Quantity = 2 };
        var gadget = new OrderLine { Sku = $"gadget-{run}", Quantity = 1 };
        var ada = new SampleValues { OccurredAt = now, OrderId = $"{run}01", Email = $"ada.{run}@example.com", FirstName = "Ada", LastName = "Quayle", Lines = [widget, gadget] };
        var ben = ada with { OrderId = $"{run}02", Email = $"ben.{run}@example.com", FirstName = "Ben", LastName = "Osei" };
        var cleo = ada with { OrderId = $"{run}03", Email = $"cleo.{run}@example.com", FirstName = "Cleo", LastName = "Brandt" };
        var dora = ada with { Email = $"dora.{run}@example.com", FirstName = "Dora", LastName = "Silva" };
        var push = ada with { Repository = $"blue-kettle/storefront-{run}" };

        return
        [
            new(Steps.StockSet, [new StockCommand(widget.Sku, 10), new StockCommand(gadget.Sku, 5)]),

            new(Steps.OrderAPlaced, [Webhook("shopify", "orders/create", ada)]),
            new(Steps.OrderAPaidTwice, [Webhook("stripe", "payment_intent.succeeded", ada), Webhook("stripe", "payment_intent.succeeded", ada)]) { Repeats = 1 },
            new(Steps.OrderAFulfilled, [Webhook("shopify", "orders/fulfilled", ada)]),

            new(Steps.OrderBPlaced, [Webhook("shopify", "orders/create", ben)]),
            new(Steps.OrderBFulfilled, [Webhook("shopify", "orders/fulfilled", ben)]),
            new(Steps.OrderBPaid, [Webhook("stripe", "payment_intent.succeeded", ben)]),

            new(Steps.PaymentCFailed, [Webhook("stripe", "payment_intent.payment_failed", cleo)]),
            new(Steps.FormSent, [Webhook("widgetjar", "form.submitted", dora)]),
            new(Steps.Pushed, [Webhook("github", "push", push)]),
            new(Steps.Forged, [Webhook("stripe", "payment_intent.succeeded", cleo) with { IsForged = true, Answer = HttpStatusCode.Unauthorized }]),
        ];

        WebhookDelivery Webhook(string source, string @event, SampleValues values) =>
            new(source, @event, values with { EventId = $"{run}-{values.OrderId[^2..]}-{@event.Replace('/', '-').Replace('.', '-').Replace('_', '-')}" });
    }
}
