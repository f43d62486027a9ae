using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Schemes.OpenSsl;

namespace Bridge.Webhooks.Signing;

/// <summary>Signs as a provider does: the inverse of verification, for demos, tests and whoever sends webhooks.</summary>
public sealed class WebhookSigner : IWebhookSigner
{
    private readonly CompiledScheme _scheme;
    private readonly byte[] _key;
    private readonly string? _url;

    /// <summary>Prepares to sign.</summary>
    /// <param name="scheme">How the provider signs.</param>
    /// <param name="secret">
    /// The secret, as it is configured at the receiver; where that is a public key, the private one: PKCS #8 for ECDSA, the 32 bytes of the seed
    /// for Ed25519, in the same encoding.
    /// </param>
    /// <param name="url">The URL that is posted to; needed where the scheme signs it.</param>
    /// <exception cref="WebhookConfigurationException">The scheme or the secret is wrong, or the URL is missing.</exception>
    public WebhookSigner(SignatureScheme scheme, string secret, string? url = null)
    {
        var errors = new List<string>();
        if (SchemeCompiler.TryCompile(scheme, "Scheme", errors, out var compiled))
        {
            if (compiled.SignatureLocations[0].Kind is LocationKind.Json && compiled.Template.Has(TemplatePartKind.Body))
                errors.Add("Scheme:Signature stands in the body that it covers: nobody can write it.");
            if (compiled.Template.Has(TemplatePartKind.Url) && url is null)
                errors.Add("The URL is missing: the scheme signs it.");
        }

        if (!KeyReader.TryRead(secret, scheme.Key, out var key))
            errors.Add($"The secret is empty or not {scheme.Key.Encoding}.");
        if (errors.Count > 0 || compiled is null || key is null)
            throw new WebhookConfigurationException(errors);
        (_scheme, _key, _url) = (compiled, key, url);
    }

    /// <summary>Where the time stands in the body; null where it does not.</summary>
    private string? TimePlace => _scheme.TimestampLocations is [{ Kind: LocationKind.Json } place] ? place.Name : null;

    /// <summary>A signer for a provider, whether a scheme or code says how it signs.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="secret">The secret, as of the constructor.</param>
    /// <param name="url">The URL that is posted to; needed where the provider signs it.</param>
    /// <exception cref="WebhookConfigurationException">The secret is wrong, or the URL is missing.</exception>
    public static IWebhookSigner For(IWebhookProvider provider, string secret, string? url = null)
        => provider.Signature is { } signature ? signature.Signer(secret, url) : new WebhookSigner(provider.Scheme!, secret, url);

    /// <inheritdoc />
    public SampleRequest Sign(SampleRequest request, DateTimeOffset at)
    {
        var headers = new WebhookHeaders(request.Headers);
        var timestamp = Timestamp(at);
        if (TimePlace is { } place)
            request = request.SetText(place, timestamp);
        var item = Sign(headers, request.Body, timestamp, at, request.Method);
        if (_scheme.SignatureLocations[0] is { Kind: LocationKind.Json } signature)
            request = request.SetText(signature.Name, item);
        else
            headers.Set(HeaderName(_scheme.SignatureLocations[0]), item);
        return request with { Headers = headers };
    }

    /// <summary>Sets the headers that sign a request.</summary>
    /// <param name="headers">The request's headers; what the scheme signs of them must be there.</param>
    /// <param name="body">The body.</param>
    /// <param name="at">The time to sign with.</param>
    /// <param name="method">The method.</param>
    /// <exception cref="ArgumentException">A header or a field that the scheme signs is absent, or the signature or its time stands in the body.</exception>
    public void Sign(WebhookHeaders headers, ReadOnlyMemory<byte> body, DateTimeOffset at, string method = "POST")
    {
        if (_scheme.SignatureLocations[0].Kind is LocationKind.Json || TimePlace is not null)
            throw new ArgumentException("The signature or its time stands in the body: sign a SampleRequest.", nameof(body));
        headers.Set(HeaderName(_scheme.SignatureLocations[0]), Sign(headers, body, Timestamp(at), at, method));
    }

    /// <returns>What stands where the signature does.</returns>
    private string Sign(WebhookHeaders headers, ReadOnlyMemory<byte> body, string timestamp, DateTimeOffset at, string method)
    {
        foreach (var (name, value) in _scheme.Requirements)
            headers.Set(name, value);
        foreach (var location in _scheme.TimestampLocations.Where(location => location.Kind is LocationKind.Header))
            headers.Set(location.Name, timestamp);

        using var values = new RequestValues(new WebhookRequest { Method = method, Headers = headers, Body = body, ReceivedAt = at });
        return _scheme.TryCompose(values, _url, timestamp, out var message)
            ? Item(Signature(message), timestamp)
            : throw new ArgumentException("A header or a field that the scheme signs is absent.", nameof(headers));
    }

    private static string HeaderName(ValueLocation location)
        => location.Kind switch
        {
            LocationKind.HeaderPrefix => location.Name + "1",
            LocationKind.Authorization => "Authorization",
            _ => location.Name,
        };

    private string Timestamp(DateTimeOffset at) => _scheme.Timestamps?.Write(at) ?? string.Empty;

    private string Signature(in SignedMessage message)
    {
        var scheme = _scheme.Scheme;
        switch (scheme.Kind)
        {
            case SchemeKind.Token:
                return Credentials.Write(_scheme.SignatureLocations[0], _key);
            case SchemeKind.EcdsaP256Sha256:
                return StrictDecoder.Encode(EcdsaP256Key.Sign(_key, message.ToBytes()), scheme.Signature.Encoding);
            case SchemeKind.Ed25519:
                return StrictDecoder.Encode(Ed25519Key.Sign(_key, message.ToBytes()), scheme.Signature.Encoding);
            default:
                var signature = new byte[SignatureMath.LengthOf(scheme.Hash)];
                new SignatureMath(scheme.Kind, scheme.Hash).Compute(_key, message, signature);
                return StrictDecoder.Encode(signature, scheme.Signature.Encoding);
        }
    }

    private string Item(string item, string timestamp)
    {
        var rule = _scheme.Scheme.Signature;
        if (rule.Separator is not { } separator)
            return item;
        item = $"{rule.Labels[0]}{separator}{item}";
        return _scheme.TimestampLocations.Where(location => location.Kind is LocationKind.Item).Select(location => location.Name).FirstOrDefault() is { } label
            ? $"{label}{separator}{timestamp}{rule.Split}{item}"
            : item;
    }
}
