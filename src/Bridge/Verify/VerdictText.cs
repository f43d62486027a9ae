using Bridge.Webhooks;

namespace Bridge.Verify;

/// <summary>The rule behind a verdict, one sentence.</summary>
internal static class VerdictText
{
    internal static string Of(Verdict verdict) => verdict switch
    {
        Verdict.MissingSignature => "Where the signature should stand is nothing.",
        Verdict.MalformedSignature => "The signature cannot be read: wrong label, length or encoding, several where one is due, or too many.",
        Verdict.WrongSignature => "No signature fits any secret: another secret, or changed bytes.",
        Verdict.MissingPart => "The signature covers a header or a field that is absent or there twice.",
        Verdict.MissingTimestamp => "The time that the signature covers is absent.",
        Verdict.MalformedTimestamp => "The time that the signature covers cannot be read, or is there twice.",
        Verdict.Stale => "Rightly signed, but longer ago than is tolerated.",
        Verdict.TooEarly => "Rightly signed, but further ahead than is tolerated.",
        Verdict.UnmetRequirement => "A header or a field does not hold the value that the provider's signature requires.",
        Verdict.WrongCertificate => "The certificate stands at an address that is not the provider's, or it is none of the provider's.",
        Verdict.Undecided => "The certificate that it is signed with is not at hand: only the receiver fetches it.",
        Verdict.Accepted => "Rightly signed, and in time.",
        _ => "Refused.",
    };
}
