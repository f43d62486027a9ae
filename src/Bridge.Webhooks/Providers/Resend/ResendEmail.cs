using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Resend;

internal sealed record ResendEmail
{
    [JsonConverter(typeof(IdConverter))]
    public required string EmailId { get; init; }

    public IReadOnlyList<string?>? To { get; init; }

    public ResendBounce? Bounce { get; init; }

    public ResendFailure? Failed { get; init; }
}
