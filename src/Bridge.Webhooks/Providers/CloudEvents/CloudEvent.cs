using System.Net.Http.Headers;
using System.Text.Json;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.CloudEvents;

/// <summary>One event in JSON (<see href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md" />).</summary>
internal readonly record struct CloudEvent(JsonElement Element)
{
    public const string MediaType = "application/cloudevents+json";
    public const string BatchMediaType = "application/cloudevents-batch+json";

    private const string SpecVersion = "1.0";
    private const int LongestType = 255;

    // Source and id: together they must fit a line of a log.
    private const int LongestId = 512;

    /// <summary>True where all that every event must have is there.</summary>
    public bool IsReadable => Attribute("specversion") is SpecVersion && Attribute("id") is not null && Attribute("source") is not null && Attribute("type") is not null;

    /// <summary>No kind of event has a typed message of its own: the source's map tells.</summary>
    public EventTranslation Translation => IsReadable ? EventTranslation.None : EventTranslation.Unreadable;

    /// <summary>True where the body is an array of events.</summary>
    public static bool IsBatch(WebhookRequest request) => MediaTypeOf(request) is BatchMediaType;

    /// <summary>The media type in lower case; empty where there is none, or several.</summary>
    public static string MediaTypeOf(WebhookRequest request)
        => request.Headers["Content-Type"] is [var line] && MediaTypeHeaderValue.TryParse(line, out var type) ? type.MediaType?.ToLowerInvariant() ?? string.Empty : string.Empty;

    /// <summary>True where the signature covers the attributes in the body.</summary>
    public static bool IsSigned(VerifiedWebhook webhook) => webhook.Source.Signs("json:/id") && webhook.Source.Signs("json:/source");

    /// <summary>What the attributes tell. Events are told apart by source and id together, in which the first space is the end of the source: it can hold none.</summary>
    public WebhookEvent Identify(bool isSigned)
    {
        var (source, id) = (Attribute("source"), Attribute("id"));
        var key = source is null || id is null || source.Contains(' ', StringComparison.Ordinal) ? null : $"{source} {id}";
        return new()
        {
            Id = key is { Length: <= LongestId } ? key : null,
            IsIdSigned = isSigned,
            Type = Attribute("type") is { Length: <= LongestType } type ? type : null,
            OccurredAt = Attribute("time") is { } time && Rfc3339.TryRead(time, out var at) ? at : null,
        };
    }

    private string? Attribute(string name)
        => Element.ValueKind is JsonValueKind.Object && Element.TryGetProperty(name, out var found) && found.ValueKind is JsonValueKind.String
           && JsonPointer.Text(found, string.Empty) is { Length: > 0 } text
            ? text
            : null;
}
