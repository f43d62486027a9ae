namespace Bridge.Webhooks.Mapping;

/// <summary>Which message a kind of event becomes that has none of its own, and where its fields stand.</summary>
public sealed class EventMapOptions
{
    /// <summary>The kind of event as the provider names it; <c>unknown</c> where it tells none.</summary>
    public string Type { get; set; } = string.Empty;

    /// <summary>What else must hold; the first map of a kind whose conditions all hold is taken.</summary>
    public IList<EventConditionOptions> Where { get; init; } = [];

    /// <summary>The message: the name of a contract that carries its webhook, for example <c>PaymentSucceeded</c>.</summary>
    public string Message { get; set; } = string.Empty;

    /// <summary>Its fields by name.</summary>
    public FieldOptions Fields { get; init; } = [];
}
