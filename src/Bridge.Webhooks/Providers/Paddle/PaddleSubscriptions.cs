using Bridge.Contracts;
using Bridge.Contracts.Billing;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Paddle;

/// <summary>
/// Subscriptions. <c>subscription.updated</c> comes with each change of state (<see href="https://developer.paddle.com/webhooks" />), so those that
/// name one state (<c>activated</c>, <c>trialing</c>, <c>paused</c>, <c>resumed</c>, <c>past_due</c>) have no typed message.
/// </summary>
internal static class PaddleSubscriptions
{
    public static EventTranslation Started(VerifiedEvent verified) => Translate(verified, static (metadata, subscription) => new SubscriptionStarted
    {
        Webhook = metadata,
        SubscriptionId = subscription.Id,
        CustomerId = Contact.FirstText(subscription.CustomerId),
        Status = subscription.Status,
        Items = Items(subscription),
        PeriodEndsAt = subscription.CurrentBillingPeriod?.EndsAt,
        EndsAt = End(subscription),
    });

    public static EventTranslation Changed(VerifiedEvent verified) => Translate(verified, static (metadata, subscription) => new SubscriptionChanged
    {
        Webhook = metadata,
        SubscriptionId = subscription.Id,
        CustomerId = Contact.FirstText(subscription.CustomerId),
        Status = subscription.Status,
        Items = Items(subscription),
        PeriodEndsAt = subscription.CurrentBillingPeriod?.EndsAt,
        EndsAt = End(subscription),
    });

    public static EventTranslation Ended(VerifiedEvent verified) => Translate(verified, static (metadata, subscription) => new SubscriptionEnded
    {
        Webhook = metadata,
        SubscriptionId = subscription.Id,
        CustomerId = Contact.FirstText(subscription.CustomerId),
        EndedAt = subscription.CanceledAt,
    });

    private static EventTranslation Translate(VerifiedEvent verified, Func<WebhookMetadata, PaddleSubscription, IWebhookMessage> message)
        => PaddleJson.Read(verified.Value, PaddleJson.Default.PaddleEventPaddleSubscription) is { } subscription
           && (subscription.Items ?? []).All(item => item?.Quantity is null or >= 0)
            ? EventTranslation.Of(message(verified.Metadata, subscription))
            : EventTranslation.Unreadable;

    private static SubscriptionItem[] Items(PaddleSubscription subscription)
        => [.. from item in subscription.Items ?? []
               let price = Contact.FirstText(item?.Price?.Id)
               where price is not null
               select new SubscriptionItem { PriceId = price, Quantity = item.Quantity }];

    private static DateTimeOffset? End(PaddleSubscription subscription)
        => subscription.ScheduledChange is { Action: "cancel" } cancellation ? cancellation.EffectiveAt : null;
}
