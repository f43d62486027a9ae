using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bridge.Webhooks;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Providers.AwsSns;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

/// <summary>Which versions of its signature Amazon SNS may use, and at which addresses a signed message may ask to be confirmed.</summary>
public sealed class SnsTests
{
    private const string Subscribe = "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=arn:aws:sns:eu-west-1:070301070302:kettle&Token=2336412f37";

    private static readonly IWebhookProvider Provider = ProviderCatalog.Find("aws-sns")!;

    private readonly TestCertificates _certificates = new();
    private readonly SourceKeys _keys;

    public SnsTests() => _keys = _certificates.Learn(Provider, SourceKeys.Create(Provider));

    [Theory]
    [InlineData("1", "1", Verdict.Accepted)]
    [InlineData("1", "2", Verdict.Accepted)]
    [InlineData("2", "1", Verdict.UnmetRequirement)]
    [InlineData("2", "2", Verdict.Accepted)]
    [InlineData("1", "0", Verdict.UnmetRequirement)]
    [InlineData("1", "3", Verdict.UnmetRequirement)]
    [InlineData("1", "02", Verdict.UnmetRequirement)]
    [InlineData("1", "", Verdict.UnmetRequirement)]
    [InlineData("1", null, Verdict.UnmetRequirement)]
    public void The_setting_says_from_which_version_on_a_signature_is_taken_and_none_that_is_not_known_is(string lowest, string? version, Verdict expected)
        => Assert.Equal(expected, Verify(Message("Notification", version, null), lowest).Verdict);

    [Theory]
    [InlineData("SubscriptionConfirmation")]
    [InlineData("UnsubscribeConfirmation")]
    public void A_confirmation_names_an_address_of_Amazon(string type)
        => Assert.Equal(Verdict.Accepted, Verify(Message(type, "2", Subscribe)).Verdict);

    [Theory]
    [InlineData("SubscriptionConfirmation", "https://evil.example/?Action=ConfirmSubscription&TopicArn=arn&Token=1")]
    [InlineData("UnsubscribeConfirmation", "https://evil.example/?Action=ConfirmSubscription&TopicArn=arn&Token=1")]
    [InlineData("SubscriptionConfirmation", Subscribe + "&Endpoint=https://evil.example/")]
    [InlineData("UnsubscribeConfirmation", Subscribe + "#")]
    [InlineData("SubscriptionConfirmation", "")]
    public void One_that_names_another_is_no_event_though_it_is_signed(string type, string address)
    {
        var verification = Verify(Message(type, "2", address));

        Assert.Equal(Verdict.UnmetRequirement, verification.Verdict);
        Assert.Null(verification.Webhook);
    }

    private Verification Verify(Dictionary<string, string> message, string lowestVersion = "1")
    {
        var options = Play.Options("aws-sns", _keys.Secret);
        options.Settings["SignatureVersion"] = lowestVersion;
        return WebhookSource.Create("any", options).Verify(Play.Request(JsonSerializer.Serialize(message), ("Content-Type", "text/plain; charset=UTF-8")), _certificates);
    }

    /// <summary>A message, rightly signed as its version says; one of a version that is not known as 2 is.</summary>
    private Dictionary<string, string> Message(string type, string? version, string? address)
    {
        var message = new Dictionary<string, string>
        {
            ["Type"] = type,
            ["MessageId"] = "m-1",
            ["TopicArn"] = _keys.Secret,
            ["Message"] = "The kettle boils.",
            ["Timestamp"] = "2026-01-01T11:59:00.000Z",
            ["SigningCertURL"] = SampleCertificate.Of(Provider, _keys.SigningSecret)!.Address.OriginalString,
        };
        if (version is not null)
            message["SignatureVersion"] = version;
        if (address is not null)
            (message["SubscribeURL"], message["Token"]) = (address, "2336412f37");

        byte[]? signed = null;
        Assert.True(SnsMessage.TryRead(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message)), out var read) && read.TryCompose(out signed));
        message["Signature"] = Convert.ToBase64String(CertifiedKey.Read(_keys.SigningSecret).Sign(signed!, version is "1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256));
        return message;
    }
}
