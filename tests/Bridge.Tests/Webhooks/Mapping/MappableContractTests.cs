using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bridge.Contracts;
using Bridge.Webhooks;
using Bridge.Webhooks.Mapping;

namespace Bridge.Tests.Webhooks.Mapping;

/// <summary>Every contract that carries its webhook can be made by a map, whole.</summary>
public sealed class MappableContractTests
{
    public static TheoryData<string> Contracts() => [.. MappableContracts.Names];

    [Fact]
    public void Every_contract_has_its_line_in_MappingJson() => Assert.Empty(Forgotten(MappableContracts.Types));

    [Fact]
    public void A_contract_without_its_line_is_named() => Assert.Equal([nameof(ForgottenContract)], Forgotten([.. MappableContracts.Types, typeof(ForgottenContract)]));

    [Fact]
    public void Names_are_unique() => Assert.Equal(MappableContracts.Names.Distinct(StringComparer.OrdinalIgnoreCase), MappableContracts.Names);

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Every_member_of_a_contract_arrives(string name)
    {
        var contract = MappableContracts.Find(name)!;
        var @event = Sample(contract);
        var source = WebhookSource.Create("any", new()
        {
            Secrets = [Play.Secret],
            Scheme = new() { Signature = new() { In = ["header:X-Signature"] } },
            Type = ["text:event"],
            Map = [new() { Type = "event", Message = name, Fields = Fields(contract, "") }],
        });

        var message = Assert.Single(source.Translate(@event.ToJsonString()).Messages).Message;

        Assert.Equal(contract.Type, message.GetType());
        Assert.Equal("any", message.Webhook.Source);
        var made = (JsonObject)JsonSerializer.SerializeToNode(message, contract)!;
        made.Remove(nameof(IWebhookMessage.Webhook));
        Assert.True(JsonNode.DeepEquals(@event, made), made.ToJsonString());
    }

    private static IEnumerable<string> Forgotten(IEnumerable<Type> types) => types.Where(type => MappingJson.Default.GetTypeInfo(type) is null).Select(type => type.Name);

    private static IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo type) => type.Properties.Where(member => member.Name != nameof(IWebhookMessage.Webhook));

    private static JsonNode Sample(JsonTypeInfo type) => type switch
    {
        _ when type.Type == typeof(string) => "EUR",
        _ when type.Type == typeof(bool) => true,
        _ when type.Type == typeof(DateTimeOffset) => "2026-01-01T12:00:00+00:00",
        { Kind: JsonTypeInfoKind.Enumerable } => new JsonArray(Sample(type.Options.GetTypeInfo(type.ElementType!))),
        { Kind: JsonTypeInfoKind.Object } => new JsonObject(Members(type).Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, Sample(Of(member))))),
        _ => 3,
    };

    private static FieldOptions Fields(JsonTypeInfo type, string place)
    {
        var fields = new FieldOptions();
        foreach (var member in Members(type))
            fields.Add(member.Name, Field(Of(member), $"{place}/{member.Name}"));
        return fields;
    }

    private static FieldOptions Field(JsonTypeInfo type, string place) => type switch
    {
        _ when type.Type == typeof(Money) => new() { ["MinorUnits"] = new() { Place = $"{place}/Amount" }, ["Currency"] = new() { Place = $"{place}/Currency" } },
        { Kind: JsonTypeInfoKind.Object } => Fields(type, place),
        { Kind: JsonTypeInfoKind.Enumerable } => List(type, place),
        _ => new() { Place = place },
    };

    private static FieldOptions List(JsonTypeInfo type, string place)
    {
        var item = type.Options.GetTypeInfo(type.ElementType!);
        var fields = item.Kind is JsonTypeInfoKind.Object ? Fields(item, "") : [];
        fields.Add("Each", new() { Place = place });
        return fields;
    }

    private static JsonTypeInfo Of(JsonPropertyInfo member)
        => member.Options.GetTypeInfo(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);

    private sealed record ForgottenContract;
}
