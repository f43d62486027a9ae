using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Mapping;

/// <summary>An amount and its currency. What is negative or has more decimals than the currency is no amount.</summary>
internal sealed class MoneyField(FieldPlace amount, bool isDecimal, FieldPlace currency) : IFieldReader
{
    public JsonNode? Read(JsonElement @event)
    {
        var (text, code) = (amount.Text(@event), currency.Text(@event));
        var money = isDecimal ? Decimal(text, code) : MinorUnits(text, code);
        return money is null ? null : JsonSerializer.SerializeToNode(money, MappingJson.Default.Money);
    }

    private static Money? Decimal(string? text, string? currency) => DecimalMoney.TryRead(text, currency, out var money) ? money : null;

    private static Money? MinorUnits(string? text, string? currency)
        => CurrencyCode.TryRead(currency, out var code) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units)
            ? new Money { Amount = units, Currency = code }
            : null;
}
