using System.Text.Json;

namespace Bridge.CrmSync.HubSpot;

/// <summary>What matters of the answer to a batch upsert.</summary>
/// <param name="Results">The contacts that were taken.</param>
/// <param name="NumErrors">How many inputs were refused; absent where none was.</param>
internal sealed record HubSpotAnswer(IReadOnlyList<JsonElement>? Results, int? NumErrors);
