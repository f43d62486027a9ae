namespace Bridge.Hosting.Bus.Outages;

/// <summary>Tells the failures that come of a server that is away: no message is to blame, and none gets through before the server is back.</summary>
public interface IOutage
{
    /// <summary>Whether a failure, or one that it wraps, comes of the server's absence.</summary>
    bool Causes(Exception exception);
}
