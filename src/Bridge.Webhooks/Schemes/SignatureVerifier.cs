using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Schemes;

/// <summary>Decides whether a request was signed with one of the keys. Holds no state and knows no clock.</summary>
internal sealed class SignatureVerifier(CompiledScheme scheme, ISignatureKey[] keys, string? url) : IWebhookVerifier
{
    public ValueTask<Finding> VerifyAsync(WebhookRequest request, ICertificateSource certificates, CancellationToken cancellationToken)
    {
        var verdict = Verify(request, out var keyIndex);
        return new(new Finding(verdict, keyIndex));
    }

    public bool IsToken => scheme.Scheme.Kind is SchemeKind.Token;

    public bool Signs(string place) => scheme.Signs(place);

    public string? Hmac(int secretIndex, string text) => (keys[secretIndex] as SharedKey)?.Hmac(text);

    private Verdict Verify(WebhookRequest request, out int keyIndex)
    {
        keyIndex = -1;
        using var values = new RequestValues(request);
        if (!MeetsRequirements(values))
            return Verdict.UnmetRequirement;

        Span<byte> buffer = stackalloc byte[CandidateSignatures.BufferLength];
        var candidates = new CandidateSignatures(buffer, scheme.Form);
        var item = default(ItemTimestamp);
        if (scheme.Signatures.Read(values, ref candidates, ref item) is { } unreadable)
            return unreadable;

        DateTimeOffset time = default;
        var timestamp = string.Empty;
        if (scheme.Timestamps?.Read(values, item, out timestamp, out time) is { } untimed)
            return untimed;
        if (!scheme.TryCompose(values, url, timestamp, out var message))
            return Verdict.MissingPart;

        keyIndex = FittingKey(message, candidates);
        if (keyIndex < 0)
            return Verdict.WrongSignature;
        return scheme.Timestamps?.Judge(time, request.ReceivedAt) ?? Verdict.Accepted;
    }

    private bool MeetsRequirements(RequestValues values)
    {
        foreach (var (name, required) in scheme.Requirements)
        {
            if (!values.TryHeader(name, out var value) || value != required)
                return false;
        }

        return true;
    }

    private int FittingKey(in SignedMessage message, in CandidateSignatures candidates)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Fits(message, candidates))
                return i;
        }

        return -1;
    }
}
