using System.Text.Json.Serialization.Metadata;
using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

/// <summary>A webhook of Stripe whose envelope is read.</summary>
internal readonly record struct StripeWebhook(VerifiedWebhook Webhook, WebhookMetadata Metadata)
{
    /// <returns>Null unless the event is about an object of that kind, of its shape and with an id.</returns>
    public T? Read<T>(JsonTypeInfo<StripeEvent<T>> shape, string kind)
        where T : StripeObject
        => ReadContent(shape, kind) is { } found && Contact.FirstText(found.Id) is not null ? found : null;

    /// <returns>Null unless the event is about an object of that kind and of its shape.</returns>
    public T? ReadContent<T>(JsonTypeInfo<StripeEvent<T>> shape, string kind)
        where T : StripeContent
        => ProviderJson.Read(Webhook, shape)?.Data.Object is { } found && found.Object == kind ? found : null;

    /// <summary>The shop's id of the order, where the shop wrote it into the object's metadata.</summary>
    public string? OrderId(StripeContent found) => Contact.FirstText(found.Metadata?.GetValueOrDefault(Webhook.Source.Setting(StripeProvider.OrderIdKey)));
}
