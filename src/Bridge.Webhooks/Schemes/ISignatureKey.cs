namespace Bridge.Webhooks.Schemes;

/// <summary>One secret of a source, ready to verify with. Safe for use by many threads.</summary>
internal interface ISignatureKey
{
    /// <summary>True where one of the candidates signs the message.</summary>
    bool Fits(in SignedMessage message, in CandidateSignatures candidates);
}
