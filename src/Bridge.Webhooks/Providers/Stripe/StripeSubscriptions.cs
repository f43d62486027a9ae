using Bridge.Contracts;
using Bridge.Contracts.Billing;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>
/// Subscriptions (<see href="https://docs.stripe.com/billing/subscriptions/webhooks" />). Since 2025-03-31 the period stands in the items
/// (<see href="https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-subscription-current-period-start-and-end" />).
/// </summary>
internal static class StripeSubscriptions
{
    public static EventTranslation Started(StripeWebhook webhook) => Translate(webhook, static (webhook, subscription) => new SubscriptionStarted
    {
        Webhook = webhook.Metadata,
        SubscriptionId = subscription.Id,
        CustomerId = Contact.FirstText(subscription.Customer),
        Status = subscription.Status,
        Items = Items(subscription),
        PeriodEndsAt = PeriodEnd(subscription),
        EndsAt = End(subscription),
    });

    public static EventTranslation Changed(StripeWebhook webhook) => Translate(webhook, static (webhook, subscription) => new SubscriptionChanged
    {
        Webhook = webhook.Metadata,
        SubscriptionId = subscription.Id,
        CustomerId = Contact.FirstText(subscription.Customer),
        Status = subscription.Status,
        Items = Items(subscription),
        PeriodEndsAt = PeriodEnd(subscription),
        EndsAt = End(subscription),
    });

    public static EventTranslation Ended(StripeWebhook webhook) => Translate(webhook, static (webhook, subscription) => new SubscriptionEnded
    {
        Webhook = webhook.Metadata,
        SubscriptionId = subscription.Id,
        CustomerId = Contact.FirstText(subscription.Customer),
        EndedAt = subscription.EndedAt,
    });

    private static EventTranslation Translate(StripeWebhook webhook, Func<StripeWebhook, StripeSubscription, IWebhookMessage> message)
        => webhook.Read(StripeJson.Default.StripeEventStripeSubscription, "subscription") is { } subscription && Lines(subscription).All(item => item.Quantity is null or >= 0)
            ? EventTranslation.Of(message(webhook, subscription))
            : EventTranslation.Unreadable;

    private static SubscriptionItem[] Items(StripeSubscription subscription)
        => [.. from item in Lines(subscription)
               let price = Contact.FirstText(item.Price?.Id)
               where price is not null
               select new SubscriptionItem { PriceId = price, Quantity = item.Quantity }];

    private static DateTimeOffset? PeriodEnd(StripeSubscription subscription)
        => subscription.CurrentPeriodEnd ?? Lines(subscription).Max(item => item.CurrentPeriodEnd);

    private static DateTimeOffset? End(StripeSubscription subscription)
        => subscription.CancelAt ?? (subscription.CancelAtPeriodEnd is true ? PeriodEnd(subscription) : null);

    private static IEnumerable<StripeSubscriptionItem> Lines(StripeSubscription subscription) => (subscription.Items?.Data ?? []).OfType<StripeSubscriptionItem>();
}
