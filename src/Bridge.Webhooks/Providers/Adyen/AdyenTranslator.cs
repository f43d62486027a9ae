using System.Globalization;
using Bridge.Contracts;
using Bridge.Contracts.Payments;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.Adyen;

/// <summary>
/// Adyen's payment webhooks; those of its platforms are the preset <c>adyen-platform</c>. Only what is signed becomes part of a message,
/// so nobody is named: whoever captured an item could write another name or e-mail address into it.
/// </summary>
/// <remarks>
/// By default Adyen captures a payment once it is authorised and sends no event for that
/// (<see href="https://docs.adyen.com/online-payments/capture/" />). Where payments are captured by hand, the setting <c>Capture</c> says so,
/// and only the capture means money.
/// </remarks>
internal sealed class AdyenTranslator : IEventTranslator
{
    private const string Capture = "Capture";
    private const string Manual = "manual";
    private const string Automatic = "automatic";

    public IReadOnlyList<string> Presets { get; } = ["adyen"];

    /// <summary><c>Capture</c>: <c>automatic</c>, or <c>manual</c> where payments are captured by hand.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { [Capture] = Automatic };

    public IReadOnlyList<ISample> Samples { get; } = AdyenSamples.All;

    public static void Check(SourceSetup setup) => setup.RequireOneOf(Capture, Automatic, Manual);

    public EventTranslation Translate(in VerifiedEvent verified)
    {
        if (!JsonPointer.TryFind(verified.Value, AdyenNotification.Item, out var element) || !AdyenItem.TryRead(element, out var item))
            return EventTranslation.Unreadable;
        var paid = verified.Webhook.Source.Setting(Capture).Equals(Manual, StringComparison.OrdinalIgnoreCase) ? "CAPTURE" : "AUTHORISATION";
        var kind = (item.EventCode, item.Success);
        if (kind != (paid, "true") && kind is not (("AUTHORISATION", "false") or ("REFUND", "true")))
            return EventTranslation.None;
        return item.IsStorable && long.TryParse(item.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
               && AdyenMoney.TryRead(value, item.Currency, out var amount)
            ? EventTranslation.Of(Message(verified.Metadata, item, amount))
            : EventTranslation.Unreadable;
    }

    private static IWebhookMessage Message(WebhookMetadata webhook, AdyenItem item, Money amount)
    {
        var paymentId = Contact.FirstText(item.OriginalReference, item.PspReference)!;
        var orderId = Contact.FirstText(item.MerchantReference);
        return (item.EventCode, item.Success) switch
        {
            // Adyen does not say whether a refund is the whole payment.
            ("REFUND", _) => new PaymentRefunded { Webhook = webhook, PaymentId = paymentId, OrderId = orderId, Amount = amount, IsFull = false },
            (_, "true") => new PaymentSucceeded { Webhook = webhook, PaymentId = paymentId, OrderId = orderId, Amount = amount },
            _ => new PaymentFailed { Webhook = webhook, PaymentId = paymentId, OrderId = orderId, Amount = amount },
        };
    }
}
