using System.Numerics;
using System.Security.Cryptography;
using Bridge.Webhooks;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

public sealed class AsymmetricTests
{
    // RFC 8032, section 7.1, test 2.
    private const string Seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
    private const string PublicKey = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private const string Published =
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    private static readonly byte[] Body = "{\"a\":1}"u8.ToArray();

    private static readonly SignatureScheme Ed25519 = new()
    {
        Kind = SchemeKind.Ed25519,
        Key = new() { Encoding = KeyEncoding.Hex },
        Signature = new() { In = ["header:X-Signature"], Split = ',' },
        Timestamp = new() { In = ["header:X-Time"] },
        Message = "{ts}{body}",
    };

    private static readonly SignatureScheme Ecdsa = Ed25519 with
    {
        Kind = SchemeKind.EcdsaP256Sha256,
        Key = new() { Encoding = KeyEncoding.Base64 },
        Signature = new() { In = ["header:X-Signature"], Encoding = SignatureEncoding.Base64 },
    };

    [Fact]
    public void The_published_vector_of_Ed25519_is_accepted_and_written()
    {
        var scheme = Ed25519 with { Timestamp = null, Message = "{body}" };
        var headers = Play.Headers();
        new WebhookSigner(scheme, Seed).Sign(headers, new byte[] { 0x72 }, Play.Now);

        Assert.Equal(Published, headers["X-Signature"][0]);
        Assert.Equal(Verdict.Accepted, Play.Source(scheme, PublicKey).Verify(Play.Request(headers, new byte[] { 0x72 })).Verdict);
    }

    [Fact]
    public void Any_flipped_bit_is_refused_by_Ed25519() => NoFlippedBitIsTaken(Ed25519, Seed, PublicKey);

    [Fact]
    public void Any_flipped_bit_is_refused_by_ECDSA()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        NoFlippedBitIsTaken(Ecdsa, Convert.ToBase64String(key.ExportPkcs8PrivateKey()), Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public void Another_key_is_refused()
    {
        var signed = Signed(Ed25519, Seed);

        Assert.Equal(
            Verdict.WrongSignature,
            Play.Source(Ed25519, "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a").Verify(Play.Request(signed, Body)).Verdict);
    }

    [Fact]
    public void A_signature_with_the_order_of_the_group_added_is_refused()
    {
        var order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);
        var signature = Bytes(Published);
        var s = new BigInteger(signature.AsSpan(32), isUnsigned: true) + order;
        signature.AsSpan(32).Clear();
        Assert.True(s.TryWriteBytes(signature.AsSpan(32), out _, isUnsigned: true));

        var source = Play.Source(Ed25519 with { Timestamp = null, Message = "{body}" }, PublicKey);
        var headers = Play.Headers(("X-Signature", Convert.ToHexStringLower(signature)));

        Assert.Equal(Verdict.WrongSignature, source.Verify(Play.Request(headers, new byte[] { 0x72 })).Verdict);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000080")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")]
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85")]
    [InlineData("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")]
    [InlineData("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa")]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af466")]
    public void A_key_of_small_order_stops_the_start(string key)
        => Assert.Equal("Sources:any:Secrets:0 is no public key of Ed25519 (32 bytes, not of small order): copy it again from the provider's webhook page.", StartError(Ed25519, key));

    [Fact]
    public void A_key_on_another_curve_stops_the_start()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Equal("Sources:any:Secrets:0 is no public key on P-256 (SPKI): copy it again from the provider's webhook page.", StartError(Ecdsa, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())));
    }

    [Fact]
    public void Without_OpenSSL_the_error_names_the_package()
    {
        Assert.Null(SignatureKeys.Create(Ed25519, Bytes(PublicKey), isOpenSslThere: false, out var problem));
        Assert.Contains("libssl3", problem, StringComparison.Ordinal);
        Assert.NotNull(SignatureKeys.Create(Ed25519 with { Kind = SchemeKind.Hmac }, [1], isOpenSslThere: false, out _));
    }

    [Fact]
    public void Two_numbers_beside_each_other_are_no_signature_in_DER()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var source = Play.Source(Ecdsa with { Timestamp = null, Message = "{body}" }, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));

        Assert.Equal(Verdict.WrongSignature, Of(DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        Assert.Equal(Verdict.Accepted, Of(DSASignatureFormat.Rfc3279DerSequence));

        Verdict Of(DSASignatureFormat format)
        {
            var signature = Convert.ToBase64String(key.SignData(Body, HashAlgorithmName.SHA256, format));
            return source.Verify(Play.Request(Play.Headers(("X-Signature", signature)), Body)).Verdict;
        }
    }

    [Theory]
    [InlineData(3, Verdict.Accepted)]
    [InlineData(4, Verdict.MalformedSignature)]
    public void Four_signatures_are_looked_at_and_no_more(int wrongOnes, Verdict expected)
    {
        var headers = Signed(Ed25519, Seed);
        headers.Set("X-Signature", string.Concat(Enumerable.Repeat($"{Published},", wrongOnes)) + headers["X-Signature"][0]);

        Assert.Equal(expected, Play.Source(Ed25519, PublicKey).Verify(Play.Request(headers, Body)).Verdict);
    }

    private static void NoFlippedBitIsTaken(SignatureScheme scheme, string privateKey, string publicKey)
    {
        var source = Play.Source(scheme, publicKey);
        var headers = Signed(scheme, privateKey);
        Assert.Equal(Verdict.Accepted, source.Verify(Play.Request(headers, Body)).Verdict);
        for (var bit = 0; bit < Body.Length * 8; bit++)
        {
            var changed = (byte[])Body.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(Verdict.WrongSignature, source.Verify(Play.Request(headers, changed)).Verdict);
        }

        headers.Set("X-Time", (Play.Now.ToUnixTimeSeconds() + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Verdict.WrongSignature, source.Verify(Play.Request(headers, Body)).Verdict);
        Assert.Equal(Verdict.Stale, source.Verify(Play.Request(Signed(scheme, privateKey, Play.Now.AddSeconds(-301)), Body)).Verdict);
    }

    private static WebhookHeaders Signed(SignatureScheme scheme, string privateKey, DateTimeOffset? at = null)
    {
        var headers = Play.Headers();
        new WebhookSigner(scheme, privateKey).Sign(headers, Body, at ?? Play.Now);
        return headers;
    }

    private static byte[] Bytes(string hexadecimal)
    {
        var bytes = new byte[hexadecimal.Length / 2];
        Assert.Equal(System.Buffers.OperationStatus.Done, Convert.FromHexString(hexadecimal, bytes, out _, out _));
        return bytes;
    }

    private static string StartError(SignatureScheme scheme, string key)
        => Assert.Single(Assert.Throws<WebhookConfigurationException>(() => Play.Source(scheme, key)).Errors);
}
