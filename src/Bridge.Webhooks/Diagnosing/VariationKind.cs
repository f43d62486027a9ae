namespace Bridge.Webhooks.Diagnosing;

internal enum VariationKind
{
    Body,
    Secret,
    Signature,
    Url,
    Time,
    Provider,
}
