namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Free text that nobody looks up.</summary>
internal sealed class LongTextConverter() : TextConverter(longest: 65_536);
