namespace Bridge.Hosting;

/// <summary>What everything that Bridge measures is published under.</summary>
public static class BridgeMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Bridge";
}
