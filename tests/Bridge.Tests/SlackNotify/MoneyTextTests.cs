using Bridge.Contracts;
using Bridge.SlackNotify.Wording;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Tests.SlackNotify;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData(1250, "EUR", "12.50 EUR")]
    [InlineData(5, "USD", "0.05 USD")]
    [InlineData(1250, "JPY", "1250 JPY")]
    [InlineData(1250, "KWD", "1.250 KWD")]
    [InlineData(1250, "CLF", "0.1250 CLF")]
    [InlineData(0, "EUR", "0.00 EUR")]
    [InlineData(-1, "EUR", "-0.01 EUR")]
    [InlineData(long.MaxValue, "EUR", "92233720368547758.07 EUR")]
    [InlineData(long.MinValue, "KWD", "-9223372036854775.808 KWD")]
    [InlineData(1250, "<!>", "12.50 &lt;!&gt;")]
    public void An_amount_has_the_decimals_of_its_currency(long amount, string currency, string expected) =>
        Assert.Equal(expected, MoneyText.Of(new Money { Amount = amount, Currency = currency }));

    [Fact]
    public void Amounts_are_written_with_the_decimals_that_they_were_read_with() =>
        Assert.Empty(Differences(CurrencyCode.Decimals, MoneyText.Decimals));

    [Fact]
    public void The_comparison_catches_a_currency_that_is_read_otherwise() =>
        Assert.Equal(["KWD"], Differences(code => code == "KWD" ? 2 : CurrencyCode.Decimals(code), MoneyText.Decimals));

    private static IEnumerable<string> Differences(Func<string, int> read, Func<string, int> written)
    {
        var letters = Enumerable.Range('A', 26).Select(letter => (char)letter).ToArray();
        return from first in letters
               from second in letters
               from third in letters
               let code = $"{first}{second}{third}"
               where read(code) != written(code)
               select code;
    }
}
