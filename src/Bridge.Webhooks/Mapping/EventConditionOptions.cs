namespace Bridge.Webhooks.Mapping;

/// <summary>A condition of a map: what stands at a place of the event.</summary>
public sealed class EventConditionOptions
{
    /// <summary>The place: a JSON pointer (RFC 6901) within the event.</summary>
    public string Place { get; set; } = string.Empty;

    /// <summary>The exact text, the digits of the number, <c>true</c> or <c>false</c>.</summary>
    public string Is { get; set; } = string.Empty;
}
