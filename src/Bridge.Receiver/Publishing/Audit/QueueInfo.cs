using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Receiver.Publishing.Audit;

/// <summary>One queue, as the management API tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">What it was declared with; an object, or an empty array.</param>
/// <param name="Policy">What policies and operator policies say of it; an object, or an empty array, or nothing.</param>
internal sealed record QueueInfo(string Name, JsonElement Arguments, [property: JsonPropertyName("effective_policy_definition")] JsonElement Policy)
{
    /// <summary>The columns to ask for.</summary>
    internal const string Columns = "name,arguments,effective_policy_definition";

    private const string Overflow = "overflow";
    private static readonly string[] Expiries = ["message-ttl", "expires"];
    private static readonly string[] Bounds = ["max-length", "max-length-bytes"];

    /// <summary>What would make the broker drop messages that it confirmed; null where nothing would.</summary>
    /// <remarks>A full queue that refuses loses nothing: what it refuses is spooled. https://www.rabbitmq.com/docs/maxlength</remarks>
    internal string? Loses()
    {
        if (Array.Find(Expiries, IsSet) is { } expiry)
        {
            return expiry;
        }

        var refuses = Value(Overflow)?.StartsWith("reject-publish", StringComparison.Ordinal) == true;
        return refuses ? null : Array.Find(Bounds, IsSet) ?? (IsSet(Overflow) ? Overflow : null);
    }

    private bool IsSet(string key) => Value(key) is not null;

    private string? Value(string key) => Value(Policy, key) ?? Value(Arguments, $"x-{key}");

    private static string? Value(JsonElement definition, string key) =>
        definition.ValueKind == JsonValueKind.Object && definition.TryGetProperty(key, out var value) ? value.ToString() : null;
}
