namespace Bridge.LocalServices;

/// <summary>The machine has neither the server's binaries nor a container engine that answers. The message names the cure.</summary>
public sealed class ServerNotFoundException : Exception
{
    internal ServerNotFoundException(string server, string package)
        : base($"{server} was not found on this machine, and no container engine answers. "
            + $"Install it (apt-get install {package}) or start a container engine (docker), or point to a running server.")
    {
    }
}
