using Bridge.Contracts;
using Bridge.SlackNotify.Wording;

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
}
