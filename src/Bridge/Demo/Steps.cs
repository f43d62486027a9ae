namespace Bridge.Demo;

/// <summary>The names of the steps of the story.</summary>
internal static class Steps
{
    internal const string StockSet = "stock set by command";
    internal const string OrderAPlaced = "order A placed (Shopify)";
    internal const string OrderAPaidTwice = "order A paid, delivered twice (Stripe)";
    internal const string OrderAFulfilled = "order A fulfilled (Shopify)";
    internal const string OrderBPlaced = "order B placed (Shopify)";
    internal const string OrderBFulfilled = "order B fulfilled before it is paid (Shopify)";
    internal const string OrderBPaid = "order B paid (Stripe)";
    internal const string PaymentCFailed = "payment of order C failed (Stripe)";
    internal const string FormSent = "contact form sent (WidgetJar)";
    internal const string Pushed = "push to main (GitHub)";
    internal const string Forged = "forged payment (Stripe)";
}
