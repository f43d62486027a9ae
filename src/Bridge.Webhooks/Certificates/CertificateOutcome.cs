namespace Bridge.Webhooks.Certificates;

/// <summary>What came of asking for a certificate.</summary>
public enum CertificateOutcome
{
    /// <summary>There was no answer that tells: the fault is ours or the network's, and the sender shall come again.</summary>
    Unreachable,

    /// <summary>There is no such certificate.</summary>
    Missing,

    /// <summary>There is a file.</summary>
    Found,
}
