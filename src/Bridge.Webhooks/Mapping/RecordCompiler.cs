using System.Text.Json.Serialization.Metadata;
using Bridge.Contracts;

namespace Bridge.Webhooks.Mapping;

/// <summary>Checks the fields of a map against a contract, and makes their readers; every error names the key and the cure.</summary>
internal sealed class RecordCompiler(ICollection<string> errors)
{
    private const string Each = "Each";
    private const string Value = "Value";

    private readonly ValueCompiler _values = new(errors);

    /// <summary>The reader of a message or of a part of one; what is wrong is told, and left out.</summary>
    public RecordField Record(JsonTypeInfo contract, FieldOptions fields, string key, params string[] others)
    {
        var members = contract.Properties.Where(member => member.Name != nameof(IWebhookMessage.Webhook)).ToList();
        foreach (var name in fields.Keys.Except(members.Select(member => member.Name).Concat(others), StringComparer.OrdinalIgnoreCase))
            errors.Add($"{key}:{name} is unknown to {contract.Type.Name}: it has {string.Join(", ", members.Select(member => member.Name))}.");

        var readers = new List<RecordField.Member>();
        foreach (var member in members)
        {
            var place = $"{key}:{member.Name}";
            if (!fields.TryGetValue(member.Name, out var field))
                Require(contract, member, place);
            else if (Reader(contract, member, field, place) is { } reader)
                readers.Add(new(member.Name, member.IsRequired, reader));
        }

        return new RecordField(readers);
    }

    private void Require(JsonTypeInfo contract, JsonPropertyInfo member, string key)
    {
        if (member.IsRequired)
            errors.Add($"{key} is missing: {contract.Type.Name} needs it. Write where it stands in the event, for example /data/id.");
    }

    private IFieldReader? Reader(JsonTypeInfo contract, JsonPropertyInfo member, FieldOptions field, string key)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (type == typeof(Money))
            return _values.Amount(field, key);
        if (type == typeof(DateTimeOffset))
            return _values.Time(field, key);
        if (Kind(type, contract.Type, member.Name) is { } kind)
            return _values.Scalar(kind, field, key);
        var part = member.Options.GetTypeInfo(type);
        return part.Kind is JsonTypeInfoKind.Enumerable ? List(contract, member, part, field, key) : Part(part, field, key);
    }

    private static ScalarKind? Kind(Type type, Type contract, string member) => type switch
    {
        _ when type == typeof(string) => ScalarKind.Text(MemberRules.Longest(contract, member)),
        _ when type == typeof(bool) => ScalarKind.Boolean,
        _ when type == typeof(int) || type == typeof(long) => ScalarKind.Integer(MemberRules.Least(contract, member)),
        _ => null,
    };

    private ListField? List(JsonTypeInfo contract, JsonPropertyInfo member, JsonTypeInfo list, FieldOptions field, string key)
    {
        if (!field.TryGetValue(Each, out var each))
        {
            errors.Add($"{key} is a list: write where it stands to {key}:{Each}, and the places within an item below {key}.");
            return null;
        }

        if (!_values.TryPlace(each, $"{key}:{Each}", out var place))
            return null;
        if (place.Pointer is null)
            errors.Add($"{key}:{Each} is a constant: write a JSON pointer (RFC 6901), for example /items.");
        IFieldReader? item = Kind(list.ElementType!, contract.Type, member.Name) is { } kind
            ? Item(kind, field, key)
            : Record(member.Options.GetTypeInfo(list.ElementType!), field, key, Each);
        return item is null ? null : new ListField(place.Pointer ?? string.Empty, item);
    }

    private ScalarField? Item(ScalarKind kind, FieldOptions field, string key)
    {
        foreach (var name in field.Keys.Except([Each, Value], StringComparer.OrdinalIgnoreCase))
            errors.Add($"{key}:{name} is unknown: write where the text stands within an item to {key}:{Value}, or leave it out where the item is the text.");
        return field.TryGetValue(Value, out var value) ? _values.Scalar(kind, value, $"{key}:{Value}") : new ScalarField(FieldPlace.Whole, kind);
    }

    private RecordField? Part(JsonTypeInfo part, FieldOptions field, string key)
    {
        if (field.Place is null)
            return Record(part, field, key);
        errors.Add($"{key} has parts: write where each stands to {key}:{string.Join($", {key}:", part.Properties.Select(member => member.Name))}.");
        return null;
    }
}
