namespace Bridge.Webhooks.Diagnosing;

/// <summary>A change that may make a signature fit.</summary>
/// <param name="Of">What it changes: two of the same are never tried together.</param>
/// <param name="Claim">The change in words.</param>
/// <param name="Apply">Makes it.</param>
internal sealed record Variation(VariationKind Of, string Claim, Func<Attempt, Attempt> Apply)
{
    public string Advice => Of switch
    {
        VariationKind.Body => "Verify the bytes as they came in, before anything parses, trims or re-encodes them.",
        VariationKind.Secret => "Configure the secret so, or copy it again.",
        VariationKind.Url => "Register that URL at the provider, or configure it so: both must be the same to the letter.",
        VariationKind.Time => "Configure Scheme:Timestamp:Encoding so.",
        VariationKind.Provider => "Configure that provider.",
        _ => "Another provider, or another version of its signature: see the provider's page, or configure Scheme.",
    };
}
