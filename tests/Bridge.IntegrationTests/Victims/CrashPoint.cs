namespace Bridge.IntegrationTests.Victims;

/// <summary>Where on a webhook's way a receiver kills itself.</summary>
public enum CrashPoint
{
    /// <summary>Nowhere: whoever started it kills it.</summary>
    None,

    /// <summary>It is verified, and nothing is published yet.</summary>
    Verified,

    /// <summary>The broker has confirmed it, and it is not answered yet.</summary>
    Published,

    /// <summary>The spool has committed it, and it is not answered yet.</summary>
    Spooled,

    /// <summary>The relay has published it, and the spool does not know yet.</summary>
    Relayed,
}
