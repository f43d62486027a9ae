namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>Servers that several stages share, each with a virtual host and a database of its own.</summary>
public sealed class StageServersFixture : IAsyncLifetime
{
    internal StageServers Servers { get; private set; } = null!;

    public async Task InitializeAsync() => Servers = await StageServers.StartAsync(brokerInContainer: false);

    public async Task DisposeAsync() => await Servers.DisposeAsync();
}
