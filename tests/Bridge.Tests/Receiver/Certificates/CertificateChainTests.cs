using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bridge.Tests.Webhooks;
using Bridge.Webhooks;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Receiver.Certificates;

/// <summary>Which chains are taken from PayPal's address: of a root, a certificate between and the one that signs, all made here.</summary>
public sealed class CertificateChainTests
{
    private const string WebhookId = "8PT597110X687430L";
    private const string Name = "messageverificationcerts.paypal.com";

    private static readonly DateTimeOffset From = Play.Now.AddDays(-30);
    private static readonly DateTimeOffset Until = Play.Now.AddDays(30);

    private static readonly Issuer Root = Issuer.Create("Root of the tests", From, Until);
    private static readonly Issuer Between = Issuer.Create("Between", From, Until, Root);

    [Fact]
    public void A_chain_that_ends_in_a_trusted_root_is_taken()
        => Assert.Equal(Verdict.Accepted, Verify(Between.Certify(Name, From, Until), [Between], trusted: Root));

    [Fact]
    public void A_chain_that_ends_in_another_root_is_refused()
    {
        var other = Issuer.Create("Another root", From, Until);

        Assert.Equal(Verdict.WrongCertificate, Verify(Between.Certify(Name, From, Until), [Between], trusted: other));
        Assert.Equal(Verdict.WrongCertificate, Verify(Between.Certify(Name, From, Until), [Between, Root], trusted: other));
        Assert.Equal(Verdict.WrongCertificate, Verify(other.Certify(Name, From, Until), [other], trusted: Root));
    }

    [Fact]
    public void A_chain_with_a_gap_is_refused_and_a_certificate_alone_is_not()
    {
        Assert.Equal(Verdict.WrongCertificate, Verify(Between.Certify(Name, From, Until), [Root], trusted: Root));
        Assert.Equal(Verdict.Accepted, Verify(Between.Certify(Name, From, Until), [], trusted: Root));
    }

    [Fact]
    public void A_certificate_that_certifies_itself_is_refused()
    {
        var itself = Issuer.Create(Name, From, Until);

        Assert.Equal(Verdict.WrongCertificate, Verify((itself.Certificate, itself.Key), [], trusted: Root));
    }

    [Fact]
    public void Dates_count_for_every_certificate_of_the_chain()
    {
        var over = Play.Now.AddSeconds(-1);
        var expired = Issuer.Create("Between", From, over, Root);

        Assert.Equal(Verdict.WrongCertificate, Verify(Between.Certify(Name, From, over), [Between], trusted: Root));
        Assert.Equal(Verdict.WrongCertificate, Verify(Between.Certify(Name, From, over), [], trusted: Root));
        Assert.Equal(Verdict.WrongCertificate, Verify(Between.Certify(Name, Play.Now.AddSeconds(1), Until), [Between], trusted: Root));
        Assert.Equal(Verdict.WrongCertificate, Verify(expired.Certify(Name, From, over.AddSeconds(-1)), [expired], trusted: Root));
        Assert.Equal(Verdict.WrongCertificate, Verify(expired.Certify(Name, From, Until), [expired], trusted: Root));
    }

    [Theory]
    [InlineData("messageverificationcerts.paypal.com.evil.example")]
    [InlineData("messageverificationcerts.evilpaypal.com")]
    [InlineData("paypal.com")]
    [InlineData("evil.example")]
    public void A_certificate_for_another_name_is_refused(string name)
        => Assert.Equal(Verdict.WrongCertificate, Verify(Between.Certify(name, From, Until), [Between], trusted: Root));

    private static Verdict Verify((X509Certificate2 Certificate, RSA Key) signing, Issuer[] behind, Issuer trusted)
    {
        var provider = ProviderCatalog.Find("paypal")!;
        var secret = $"{WebhookId}\n{signing.Key.ExportPkcs8PrivateKeyPem()}\n{signing.Certificate.ExportCertificatePem()}";
        var signed = WebhookSigner.For(provider, secret, null).Sign(provider.Samples[0].Write(new() { OccurredAt = Play.Now }), Play.Now);
        var certificates = new TestCertificates();
        certificates.Roots.Add(trusted.Certificate);
        var pem = string.Join('\n', behind.Select(issuer => issuer.Certificate).Prepend(signing.Certificate).Select(certificate => certificate.ExportCertificatePem()));
        certificates.Add(SampleCertificate.Of(provider, secret)!.Address.OriginalString, new(CertificateOutcome.Found, pem));
        return WebhookSource.Create("any", Play.Options("paypal", WebhookId)).Verify(Play.Request(signed.Headers, signed.Body), certificates).Verdict;
    }
}
