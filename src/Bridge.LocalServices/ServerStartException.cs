namespace Bridge.LocalServices;

/// <summary>A private server did not start. The message says why and ends with the server's log where there is one.</summary>
public sealed class ServerStartException : Exception
{
    internal ServerStartException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
