namespace Bridge.Webhooks.Verifying;

/// <summary>A provider that sends to nobody who has not confirmed a subscription.</summary>
internal interface IConfirmingSignature : ICodedSignature
{
    /// <summary>The address at which a verified webhook asks to be confirmed, checked to be the provider's; null where it does not ask.</summary>
    Uri? ConfirmationOf(VerifiedWebhook webhook);
}
