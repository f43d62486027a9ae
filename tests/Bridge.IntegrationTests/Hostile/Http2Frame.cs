namespace Bridge.IntegrationTests.Hostile;

/// <summary>Types of frames (RFC 9113, section 6), and flags.</summary>
internal static class Http2Frame
{
    internal const byte Headers = 1;
    internal const byte Reset = 3;
    internal const byte Settings = 4;
    internal const byte Ping = 6;
    internal const byte GoAway = 7;
    internal const byte Continuation = 9;

    internal const byte EndHeaders = 4;
}
