namespace Bridge.LocalServices.Containers;

/// <summary>What a server's container is made of.</summary>
/// <param name="Image">The image's public name with its tag.</param>
internal sealed record ContainerPlan(string Image)
{
    /// <summary>The container's ports, each with its port on 127.0.0.1.</summary>
    public Dictionary<int, int> Ports { get; init; } = [];

    /// <summary>Environment variables; they are handed over by name, so that no value stands in a list of processes.</summary>
    public Dictionary<string, string> Secrets { get; init; } = [];

    /// <summary>Files of the server's folder with their read-only places in the container.</summary>
    public Dictionary<string, string> Files { get; init; } = [];

    /// <summary>Where the server keeps its data in the container.</summary>
    public required string DataPath { get; init; }

    /// <summary>The host name in the container; RabbitMQ names its data after it.</summary>
    public string HostName { get; init; } = "bridge";

    public IReadOnlyList<string> Command { get; init; } = [];
}
