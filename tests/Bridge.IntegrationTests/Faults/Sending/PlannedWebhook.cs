using Bridge.Webhooks.Samples;

namespace Bridge.IntegrationTests.Faults.Sending;

/// <summary>A webhook that a provider has to tell.</summary>
/// <param name="Source">The source that it is posted to; its provider has the same name.</param>
/// <param name="Event">The provider's name of the kind of event.</param>
/// <param name="Values">What it says.</param>
/// <param name="IsForged">True where it is signed with a wrong secret.</param>
internal sealed record PlannedWebhook(string Source, string Event, SampleValues Values, bool IsForged = false);
