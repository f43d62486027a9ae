using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.AwsSns;

/// <summary>
/// Amazon SNS signs with RSA, version 1 over SHA-1 and version 2 over SHA-256, and names its certificate in the message
/// (<see href="https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html" />). Whoever has an account can have SNS sign, so the
/// topic decides: its ARN stands where other providers have a secret.
/// </summary>
/// <remarks>
/// The file holds no chain, so the address and its TLS tell that the certificate is Amazon's. SNS tries for an hour at most; a day leaves
/// room for what is slowed down, and is shorter than repeats are told for.
/// </remarks>
internal sealed partial class SnsSignature : ICertifiedSignature, IConfirmingSignature
{
    private const string Version = "SignatureVersion";

    private static readonly KeyRule Topic = new();

    public static CertificateRule Certificates { get; } = new(Address(), Name(), isChained: false);

    public static TimeSpan Tolerance { get; } = TimeSpan.FromDays(1);

    /// <summary><c>SignatureVersion</c>: the lowest that is taken.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { [Version] = "1" };

    public string SecretName => "ARN of the topic";

    public IWebhookVerifier? Verifier(SourceSetup setup)
    {
        setup.RequireOneOf(Version, "1", "2");
        var topics = setup.Secrets(Topic, (topic, place) => ReadTopic(topic, place, setup));
        return new SnsVerifier(topics, demandsVersion2: setup.Settings[Version] is "2");
    }

    public IWebhookSigner Signer(string secret, string? url) => Sign(CertifiedKey.Read(secret));

    public SourceKeys CreateKeys() => CertifiedKey.Create($"arn:aws:sns:eu-west-1:070301070302:kettle-{RandomNumberGenerator.GetHexString(8, lowercase: true)}", "sns.amazonaws.com");

    public Uri? ConfirmationOf(VerifiedWebhook webhook)
        => SnsMessage.TryRead(webhook.Request.Body, out var message) && message["Type"] is "SubscriptionConfirmation" ? SubscriptionOf(message) : null;

    public DateTimeOffset? SignedAt(WebhookRequest request)
        => SnsMessage.TryRead(request.Body, out var message) && Rfc3339.TryRead(message["Timestamp"], out var time) ? time : null;

    public string AddressOf(CertifiedKey key) => $"https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-{key.Name}.pem";

    /// <summary>Where a message asks to be confirmed; null where it does not, or at an address that is not Amazon's.</summary>
    internal static Uri? SubscriptionOf(SnsMessage message) => message["SubscribeURL"] is { } address && Subscription().IsMatch(address) ? new Uri(address) : null;

    private SnsSigner Sign(CertifiedKey key) => new(key, AddressOf(key));

    private static string? ReadTopic(byte[] topic, int place, SourceSetup setup)
    {
        var arn = Encoding.UTF8.GetString(topic);
        if (Arn().IsMatch(arn))
            return arn;
        setup.RefuseSecret(place, "is no ARN of a topic: write it as the console of SNS shows it, for example arn:aws:sns:eu-west-1:123456789012:orders.");
        return null;
    }

    // A region, and nothing like one: sns.s3-eu-west-1.amazonaws.com would be whoever has a bucket of that name.
    [GeneratedRegex(@"\Ahttps://sns\.[a-z]{2}(-[a-z]{2,12}){1,3}-[0-9]{1,2}\.amazonaws\.com(\.cn)?/SimpleNotificationService-[0-9A-Za-z]{1,100}\.pem\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\Asns[a-z0-9.-]{0,60}\.amazonaws\.com(\.cn)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\Ahttps://sns\.[a-z]{2}(-[a-z]{2,12}){1,3}-[0-9]{1,2}\.amazonaws\.com(\.cn)?/\?Action=ConfirmSubscription&TopicArn=[0-9A-Za-z:_.%-]{1,400}&Token=[0-9A-Za-z]{1,1000}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subscription();

    [GeneratedRegex(@"\Aarn:aws[a-z-]{0,20}:sns:[a-z0-9-]{3,40}:[0-9]{12}:[0-9A-Za-z_-]{1,256}(\.fifo)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Arn();
}
