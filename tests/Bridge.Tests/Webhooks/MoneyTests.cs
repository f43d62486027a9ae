using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Providers.Stripe;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks;

public sealed class MoneyTests
{
    private static readonly Gen<Money> Amounts =
        from code in Gen.Elements("EUR", "JPY", "KWD", "CLF", "ISK", "UGX", "MGA", "XAF", "TND", "USD")
        from amount in Gen.OneOf(Gen.Choose(0, 100_000).Select(small => (long)small), Gen.Choose(0, int.MaxValue).Select(large => large * 1_000_003L))
        select new Money { Amount = amount, Currency = code };

    [Theory]
    [InlineData("409.94", "usd", 40994)]
    [InlineData("409.9", "USD", 40990)]
    [InlineData("409", "USD", 40900)]
    [InlineData("0.00", "USD", 0)]
    [InlineData("0.29", "USD", 29)]
    [InlineData("4000", "JPY", 4000)]
    [InlineData("4000.00", "JPY", 4000)]
    [InlineData("1.234", "KWD", 1234)]
    [InlineData("1.2340", "KWD", 1234)]
    [InlineData("1.2345", "CLF", 12345)]
    [InlineData("92233720368547758.07", "USD", long.MaxValue)]
    public void Decimal_text_becomes_minor_units_exactly(string text, string currency, long expected)
    {
        Assert.True(DecimalMoney.TryRead(text, currency, out var money));
        Assert.Equal(new Money { Amount = expected, Currency = currency.ToUpperInvariant() }, money);
    }

    [Theory]
    [InlineData("409.945", "USD")]
    [InlineData("1.5", "JPY")]
    [InlineData("-1", "USD")]
    [InlineData("+1", "USD")]
    [InlineData(" 1", "USD")]
    [InlineData("1,000.00", "USD")]
    [InlineData("1e3", "USD")]
    [InlineData("NaN", "USD")]
    [InlineData("", "USD")]
    [InlineData(null, "USD")]
    [InlineData("92233720368547758.08", "USD")]
    [InlineData("99999999999999999999999999999", "USD")]
    [InlineData("0.0000000000000000000000000000000001", "USD")]
    [InlineData("1.00", "EURO")]
    [InlineData("1.00", "E1R")]
    [InlineData("1.00", "€UR")]
    [InlineData("1.00", null)]
    public void What_would_lose_a_digit_or_is_no_money_is_refused(string? text, string? currency) => Assert.False(DecimalMoney.TryRead(text, currency, out _));

    [Fact]
    public void Minor_units_survive_decimal_text()
        => Prop.ForAll(Amounts.ToArbitrary(), money => DecimalMoney.TryRead(DecimalMoney.Write(money), money.Currency, out var read) && read == money)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(500, "isk", 5)]
    [InlineData(500, "ugx", 5)]
    [InlineData(500, "mga", 50000)]
    [InlineData(500, "jpy", 500)]
    [InlineData(5120, "kwd", 5120)]
    [InlineData(500, "eur", 500)]
    public void Stripes_own_decimals_become_those_of_iso_4217(long amount, string currency, long expected)
    {
        Assert.True(StripeMoney.TryRead(amount, currency, out var money));
        Assert.Equal(expected, money.Amount);
    }

    [Theory]
    [InlineData(501, "isk")]
    [InlineData(long.MaxValue, "mga")]
    [InlineData(-1, "eur")]
    [InlineData(1, "")]
    public void An_amount_that_stripe_cannot_mean_is_refused(long amount, string currency) => Assert.False(StripeMoney.TryRead(amount, currency, out _));

    [Fact]
    public void Minor_units_survive_stripe()
        => Prop.ForAll((from money in Amounts select money with { Amount = money.Amount / 100 * 100 }).ToArbitrary(),
                money => StripeMoney.TryRead(StripeMoney.Write(money), money.Currency, out var read) && read == money)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("\u0661")]
    [InlineData("9223372036854775808")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_more_than_digits_is_no_number_of_minor_units(string? digits) => Assert.False(MinorMoney.TryRead(digits, "USD", out _));

    [Fact]
    public void Minor_units_survive_their_digits()
        => Prop.ForAll(Amounts.ToArbitrary(), money => MinorMoney.TryRead(MinorMoney.Write(money), money.Currency, out var read) && read == money)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Minor_units_are_taken_as_they_are_and_never_below_nothing()
        => Prop.ForAll<long, bool>((amount, isUpper) => MinorMoney.TryRead(amount, isUpper ? "USD" : "usd", out var read) == (amount >= 0) && (read is null || (read.Amount, read.Currency) == (amount, "USD")))
            .QuickCheckThrowOnFailure();
}
