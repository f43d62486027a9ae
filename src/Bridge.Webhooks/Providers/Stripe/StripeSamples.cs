using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Stripe;

internal static class StripeSamples
{
    public static readonly IReadOnlyList<ISample> All =
        [.. StripePaymentSamples.All, .. StripeRefundSamples.All, .. StripeCustomerSamples.All, .. StripeBillingSamples.All];
}
