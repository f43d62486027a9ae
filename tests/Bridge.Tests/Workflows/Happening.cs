using Bridge.Contracts;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;

namespace Bridge.Tests.Workflows;

/// <summary>What can happen to an order. Of two payments the provider's time is told by the name.</summary>
public enum Happening
{
    Placed,
    DeclinedEarly,
    Succeeded,
    DeclinedLate,
    PaidInShop,
    Fulfilled,
    RefundedInPart,
    Refunded,
    Cancelled,
    Deadline,
}

internal static class Happenings
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Money Price = new() { Amount = 1250, Currency = "EUR" };

    public static object Message(Happening happening, string order, DateTimeOffset dueAt) => happening switch
    {
        Happening.Placed => new OrderPlaced { Webhook = At(0), OrderId = order, Lines = [], Total = Price },
        Happening.DeclinedEarly => new PaymentFailed { Webhook = At(1), PaymentId = "p", OrderId = order, Amount = Price },
        Happening.Succeeded => new PaymentSucceeded { Webhook = At(2), PaymentId = "p", OrderId = order, Amount = Price },
        Happening.DeclinedLate => new PaymentFailed { Webhook = At(3), PaymentId = "p", OrderId = order, Amount = Price },
        Happening.PaidInShop => new OrderPaid { Webhook = At(4), OrderId = order, Total = Price },
        Happening.Fulfilled => new OrderFulfilled { Webhook = At(5), OrderId = order },
        Happening.RefundedInPart => new PaymentRefunded { Webhook = At(6), PaymentId = "p", OrderId = order, Amount = Price, IsFull = false },
        Happening.Refunded => new PaymentRefunded { Webhook = At(6), PaymentId = "p", OrderId = order, Amount = Price, IsFull = true },
        Happening.Cancelled => new OrderCancelled { Webhook = At(7), OrderId = order },
        Happening.Deadline => new CheckOrderDeadline { OrderId = order, DueAt = dueAt },
        _ => throw new ArgumentOutOfRangeException(nameof(happening), happening, null),
    };

    /// <summary>Every order in which they can come.</summary>
    public static IEnumerable<Happening[]> Orders(params Happening[] happenings) =>
        happenings.Length < 2
            ? [happenings]
            : happenings.Distinct().SelectMany(first =>
            {
                var rest = happenings.ToList();
                rest.Remove(first);
                return Orders([.. rest]).Select(after => (Happening[])[first, .. after]);
            });

    private static WebhookMetadata At(int minutes) => new()
    {
        Source = "test",
        Provider = "test",
        EventType = "test",
        BodyHash = new string('0', 64),
        OccurredAt = Noon.AddMinutes(minutes),
        ReceivedAt = Noon,
    };
}
