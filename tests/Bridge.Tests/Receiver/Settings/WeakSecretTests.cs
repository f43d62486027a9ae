using Bridge.Receiver.Settings;
using Microsoft.Extensions.Configuration;

namespace Bridge.Tests.Receiver.Settings;

/// <summary>A secret that keeps nobody out stops the start, and is not quoted.</summary>
public sealed class WeakSecretTests
{
    [Theory]
    [InlineData("changeme")]
    [InlineData("CHANGE_ME")]
    [InlineData("change-this-before-you-go-live")]
    [InlineData("whsec_...")]
    [InlineData("whsec_")]
    [InlineData("whsec_xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("<your secret>")]
    [InlineData("${STRIPE_WEBHOOK_SECRET}")]
    [InlineData("{{ secret }}")]
    [InlineData("your-webhook-secret")]
    [InlineData("YOUR_SIGNING_SECRET_HERE")]
    [InlineData("secret")]
    [InlineData("my secret")]
    [InlineData("password123")]
    [InlineData("xxx")]
    [InlineData("****************")]
    [InlineData("placeholder")]
    public void A_placeholder_is_refused(string secret) => Refused(secret, "is a placeholder: ");

    [Theory]
    [InlineData("s3cr3t!")]
    [InlineData("kq9")]
    public void A_secret_that_can_be_guessed_is_refused(string secret) => Refused(secret, "is shorter than 8 characters");

    [Theory]
    [InlineData("k8#2vQpz")]
    [InlineData("whsec_bridge-demo-stripe-4f9d1c7a")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("secretary-of-the-interior")]
    [InlineData("it is changed by me each May")]
    public void Any_other_is_taken(string secret) => Assert.Null(WeakSecret.Fault(secret));

    [Fact]
    public void The_second_secret_is_judged_too_and_named_by_its_place()
    {
        var checkedSource = Check(("Secrets:0", "k8#2vQpz-and-more"), ("Secrets:1", "changeme"));

        Assert.StartsWith("Sources:shop:Secrets:1 is a placeholder", Assert.Single(checkedSource.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whsec_xxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("hush-me")]
    public void It_is_not_quoted(string secret) => Assert.DoesNotContain(secret, WeakSecret.Fault(secret), StringComparison.Ordinal);

    private static void Refused(string secret, string fault)
    {
        var error = Assert.Single(Check(("Secrets:0", secret)).Errors);

        Assert.StartsWith($"Sources:shop:Secrets:0 {fault}", error, StringComparison.Ordinal);
    }

    private static CheckedSource Check(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration["Sources:shop:Provider"] = "shopify";
        foreach (var (key, value) in settings)
        {
            configuration[$"Sources:shop:{key}"] = value;
        }

        return Assert.Single(CheckedSource.All(configuration));
    }
}
