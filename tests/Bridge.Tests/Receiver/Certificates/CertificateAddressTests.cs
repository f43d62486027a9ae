using System.Text;
using Bridge.Tests.Webhooks;
using Bridge.Webhooks;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Receiver.Certificates;

/// <summary>At which addresses a certificate is looked for at all: a forger writes there what he likes.</summary>
public sealed class CertificateAddressTests
{
    [Theory]
    [InlineData("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-gov-west-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-0a.pem")]
    public async Task A_certificate_of_Amazon_is_asked_for(string address) => await IsAskedForAsync("aws-sns", address);

    [Theory]
    [InlineData("https://api.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://api-m.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://api-m.sandbox.paypal.com/v1/notifications/certs/CERT-1")]
    public async Task A_certificate_of_PayPal_is_asked_for(string address) => await IsAskedForAsync("paypal", address);

    [Theory]
    [InlineData("http://sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("HTTPS://sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("//sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https:sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://SNS.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com.evil.example/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com./SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.co/SimpleNotificationService-0a.pem")]
    [InlineData("https://xsns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://a.sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.evil.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.s3.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.s3-eu-west-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.s3-website-us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.s3-accelerate.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com@evil.example/SimpleNotificationService-0a.pem")]
    [InlineData("https://evil.example#@sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://user:word@sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com:443/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com:8443/SimpleNotificationService-0a.pem")]
    [InlineData("https://evil.example/https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com/../SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com//SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com/a/SimpleNotificationService-0a.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-%2e%2e.pem")]
    [InlineData("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem?a=b")]
    [InlineData("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem#a")]
    [InlineData("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0a.pem.exe")]
    [InlineData("https://sns.us-east-1.amazonaws.com/?Action=GetTopicAttributes")]
    [InlineData("https://127.0.0.1/SimpleNotificationService-0a.pem")]
    [InlineData("file:///etc/passwd")]
    public async Task No_other_address_is_asked_for_a_certificate_of_Amazon(string address) => await IsNotAskedForAsync("aws-sns", address);

    [Theory]
    [InlineData("http://api.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://API.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://www.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://forgotten.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.evilpaypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://api-paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com./v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1")]
    [InlineData("https://user:word@api.paypal.com/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com:443/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com:8443/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com/v1/notifications/certs/../../../redirect")]
    [InlineData("https://api.paypal.com/v1/notifications/certs/%2e%2e/CERT-1")]
    [InlineData("https://api.paypal.com/v1/notifications/certs/a/CERT-1")]
    [InlineData("https://api.paypal.com/v1/notifications/certs/")]
    [InlineData("https://api.paypal.com/v1/notifications//certs/CERT-1")]
    [InlineData("https://api.paypal.com\\evil.example/v1/notifications/certs/CERT-1")]
    [InlineData("https://api.paypal.com/v1/notifications/certs/CERT-1?a=b")]
    [InlineData("https://api.paypal.com/v1/notifications/certs/CERT-1#a")]
    [InlineData("https://api.paypal.com/v2/notifications/certs/CERT-1")]
    [InlineData("https://169.254.169.254/v1/notifications/certs/CERT-1")]
    [InlineData("certs/CERT-1")]
    public async Task No_other_address_is_asked_for_a_certificate_of_PayPal(string address) => await IsNotAskedForAsync("paypal", address);

    private static async Task IsAskedForAsync(string provider, string address)
    {
        var certificates = new TestCertificates();
        Assert.Equal(Verdict.Accepted, await VerdictAsync(provider, address, certificates));
        Assert.Equal([address], certificates.Asked.Select(asked => asked.OriginalString));
    }

    private static async Task IsNotAskedForAsync(string provider, string address)
    {
        var certificates = new TestCertificates();
        Assert.Equal(Verdict.WrongCertificate, await VerdictAsync(provider, address, certificates));
        Assert.Empty(certificates.Asked);
    }

    private static async Task<Verdict> VerdictAsync(string name, string address, TestCertificates certificates)
    {
        var provider = ProviderCatalog.Find(name)!;
        var keys = SourceKeys.Create(provider);
        var sample = SampleCertificate.Of(provider, keys.SigningSecret)!;
        certificates.Add(address, sample.File);
        var signed = WebhookSigner.For(provider, keys.SigningSecret, null).Sign(provider.Samples[0].Write(new() { OccurredAt = Play.Now }), Play.Now);
        var request = name is "paypal" ? InHeader(signed, address) : InBody(signed, sample.Address.OriginalString, address);
        return (await WebhookSource.Create("any", Play.Options(name, keys.Secret)).VerifyAsync(request, certificates, CancellationToken.None)).Verdict;
    }

    private static WebhookRequest InHeader(SampleRequest signed, string address)
    {
        signed.Headers.Set("PAYPAL-CERT-URL", address);
        return Play.Request(signed.Headers, signed.Body);
    }

    private static WebhookRequest InBody(SampleRequest signed, string right, string address)
    {
        var body = Play.Text(signed.Body);
        Assert.Contains(right, body, StringComparison.Ordinal);
        return Play.Request(signed.Headers, Encoding.UTF8.GetBytes(body.Replace(right, address, StringComparison.Ordinal)));
    }
}
