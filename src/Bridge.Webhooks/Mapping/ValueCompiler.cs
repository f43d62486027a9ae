using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Mapping;

/// <summary>Checks the fields of a map that are one value, and makes their readers; every error names the key and the cure.</summary>
internal sealed class ValueCompiler(ICollection<string> errors)
{
    private const string MinorUnits = "MinorUnits";
    private const string Decimal = "Decimal";
    private const string Currency = "Currency";
    private const string Write = "write a JSON pointer (RFC 6901), for example /data/id, or text: and a constant.";

    private static readonly string[] Encodings = Enum.GetNames<TimestampEncoding>();

    /// <summary>A value of a kind.</summary>
    public ScalarField? Scalar(ScalarKind kind, FieldOptions field, string key)
    {
        if (!TryPlace(field, key, out var place))
            return null;
        if (place.Constant is { } constant && kind.Read(constant) is null)
            errors.Add($"{key} is 'text:{constant}', which is not {kind.Name}.");
        return new ScalarField(place, kind);
    }

    /// <summary>A time: as RFC 3339 or seconds, or below the name of another encoding.</summary>
    public ScalarField? Time(FieldOptions field, string key)
    {
        if (field is { Count: 0 })
            return Scalar(ScalarKind.Time(TimestampEncoding.Rfc3339OrUnixSeconds), field, key);
        if (field is { Count: 1 } && field.First() is var (name, place) && Encodings.Contains(name, StringComparer.OrdinalIgnoreCase))
            return Scalar(ScalarKind.Time(Enum.Parse<TimestampEncoding>(name, ignoreCase: true)), place, $"{key}:{name}");
        errors.Add($"{key} is a time: write to {key} where it stands (RFC 3339, or seconds since 1970), or to one of {key}:{string.Join($", {key}:", Encodings)}.");
        return null;
    }

    /// <summary>An amount of money.</summary>
    public MoneyField? Amount(FieldOptions field, string key)
    {
        var isDecimal = field.ContainsKey(Decimal);
        if (field.Count != 2 || !field.TryGetValue(Currency, out var currency) || !field.TryGetValue(isDecimal ? Decimal : MinorUnits, out var amount))
        {
            errors.Add($"{key} is an amount: write where it stands to {key}:{MinorUnits} (1250 for 12.50 EUR) or {key}:{Decimal} (12.50), and its currency to {key}:{Currency}.");
            return null;
        }

        var isWhole = TryPlace(amount, $"{key}:{(isDecimal ? Decimal : MinorUnits)}", out var amountPlace) & TryPlace(currency, $"{key}:{Currency}", out var currencyPlace);
        if (currencyPlace.Constant is { } constant && !CurrencyCode.TryRead(constant, out _))
            errors.Add($"{key}:{Currency} is 'text:{constant}', which is no code of ISO 4217: write for example text:EUR.");
        return isWhole ? new MoneyField(amountPlace, isDecimal, currencyPlace) : null;
    }

    /// <summary>Where a value stands.</summary>
    public bool TryPlace(FieldOptions field, string key, out FieldPlace place)
    {
        place = default;
        if (field.Count > 0)
            errors.Add($"{key} is one value and has nothing below it: {Write}");
        else if (!FieldPlace.TryParse(field.Place, out place))
            errors.Add($"{key} is '{field.Place}': {Write}");
        else
            return true;
        return false;
    }
}
