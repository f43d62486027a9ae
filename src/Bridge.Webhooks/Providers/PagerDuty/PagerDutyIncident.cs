using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.PagerDuty;

internal sealed record PagerDutyIncident
{
    [JsonConverter(typeof(TextConverter))]
    public required string Id { get; init; }

    /// <summary>The kind of object: what <see cref="Id" /> is the id of.</summary>
    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? HtmlUrl { get; init; }

    public string? Urgency { get; init; }

    public PagerDutyReference? Priority { get; init; }

    public PagerDutyReference? Service { get; init; }
}
