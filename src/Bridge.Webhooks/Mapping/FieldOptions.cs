using System.ComponentModel;

namespace Bridge.Webhooks.Mapping;

/// <summary>Where a field of a message stands, or where the fields below it do.</summary>
[TypeConverter(typeof(FieldOptionsConverter))]
public sealed class FieldOptions : Dictionary<string, FieldOptions>
{
    /// <summary>No fields, to be added to. Names are in any case.</summary>
    public FieldOptions()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }

    /// <summary>A JSON pointer (RFC 6901) within the event, or <c>text:</c> and a constant; null where there are fields below.</summary>
    public string? Place { get; init; }
}
