namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>Which processes make a stage.</summary>
internal sealed record StageOptions
{
    /// <summary>The services; all by default.</summary>
    public IReadOnlyList<string> Services { get; init; } = [.. ServiceCatalog.All.Select(service => service.Name)];

    /// <summary>Queues of services that are not among them.</summary>
    public IReadOnlyList<string> WithoutQueues { get; init; } = [];

    /// <summary>Receivers.</summary>
    public int Receivers { get; init; } = 2;

    /// <summary>Processes of each other service.</summary>
    public int Consumers { get; init; } = 2;

    /// <summary>The name of the guarantee that is taken out of them; empty for none.</summary>
    public string Control { get; init; } = "";

    /// <summary>Where their logs go.</summary>
    public string Folder { get; init; } = Directory.CreateTempSubdirectory("bridge-faults-").FullName;
}
