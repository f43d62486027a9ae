using Bridge.Webhooks.Handshakes;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Presets;

/// <summary>A file of <c>Presets/Data</c>, flat: how a provider signs, and where the id and the kind of an event stand.</summary>
internal sealed record Preset
{
    /// <summary>The provider's name, that of the file.</summary>
    public required string Name { get; set; }

    /// <summary>The page that describes the rule.</summary>
    public required string Page { get; set; }

    public SchemeKind Kind { get; set; }

    public SignatureHash Hash { get; set; }

    public KeyEncoding KeyEncoding { get; set; }

    public string? StripPrefix { get; set; }

    public Dictionary<string, string> Require { get; set; } = [];

    public string[] In { get; set; } = [];

    public char? Split { get; set; }

    public char? Separator { get; set; }

    public string[] Labels { get; set; } = [];

    public SignatureEncoding Encoding { get; set; }

    /// <summary>Where the signed time stands; empty where there is none.</summary>
    public string[] TimestampIn { get; set; } = [];

    public TimestampEncoding TimestampEncoding { get; set; }

    public TimeSpan? Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    public bool RefuseFuture { get; set; } = true;

    public string Message { get; set; } = "{body}";

    /// <summary>Where the array of events stands (RFC 6901; empty for the whole body); id, kind and time are looked for in each. Null where the body is one event.</summary>
    public string? Items { get; set; }

    /// <summary>The places that together make the id of an event, the same on every retry; none where the body tells a repeat.</summary>
    public string[] Id { get; set; } = [];

    /// <summary>False where several events may have one id, or one event several: then the id is told, and the body tells a repeat.</summary>
    public bool IdTellsRepeat { get; set; } = true;

    /// <summary>The places of the kind of event, first present wins.</summary>
    public string[] Type { get; set; } = [];

    /// <summary>The places of the provider's time, the first that holds one wins.</summary>
    public string[] OccurredAt { get; set; } = [];

    public TimestampEncoding OccurredAtEncoding { get; set; } = TimestampEncoding.Rfc3339OrUnixSeconds;

    /// <summary>The places of the version of the provider's API, first present wins; in the whole body, also where there are items.</summary>
    public string[] ApiVersion { get; set; } = [];

    public string[] ContentTypes { get; set; } = ["application/json"];

    /// <summary>The body of the 200 that the provider waits for; null where it looks at the status alone.</summary>
    public string? AcceptedBody { get; set; }

    /// <summary>What a source can tell it, each with its default.</summary>
    public Dictionary<string, string> Settings { get; set; } = [];

    public Handshake[] Handshakes { get; set; } = [];

    /// <summary>True where the provider takes a 401 for one only without a body.</summary>
    public bool RefusesWithoutBody { get; set; }

    /// <summary>How long the provider waits for the answer; null where that is not known.</summary>
    public TimeSpan? AnswerWithin { get; set; }

    /// <summary>How often and how long the provider tries again; null where that is not known.</summary>
    public string? Retries { get; set; }

    /// <summary>What is not sure, or not there yet.</summary>
    public string? Caveat { get; set; }

    public SignatureScheme ToScheme() => new()
    {
        Kind = Kind,
        Hash = Hash,
        Key = new() { Encoding = KeyEncoding, StripPrefix = StripPrefix },
        Require = Require,
        Signature = new() { In = In, Split = Split, Separator = Separator, Labels = Labels, Encoding = Encoding },
        Timestamp = TimestampIn is [] ? null : new() { In = TimestampIn, Encoding = TimestampEncoding, Tolerance = Tolerance, RefuseFuture = RefuseFuture },
        Message = Message,
    };
}
