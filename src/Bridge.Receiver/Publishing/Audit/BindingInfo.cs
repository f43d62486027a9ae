using System.Text.Json.Serialization;

namespace Bridge.Receiver.Publishing.Audit;

/// <summary>One binding, as the management API tells it.</summary>
/// <param name="Source">The exchange; empty for the default one.</param>
/// <param name="Destination">What messages go to.</param>
/// <param name="DestinationType"><c>queue</c> or <c>exchange</c>.</param>
internal sealed record BindingInfo(string Source, string Destination, [property: JsonPropertyName("destination_type")] string DestinationType)
{
    /// <summary>The columns to ask for.</summary>
    internal const string Columns = "source,destination,destination_type";

    internal bool EndsInQueue => DestinationType == "queue";
}
