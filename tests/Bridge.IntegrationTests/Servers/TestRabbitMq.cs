using System.Collections.Concurrent;
using Bridge.LocalServices.RabbitMq;

namespace Bridge.IntegrationTests.Servers;

/// <summary>The RabbitMQ that the environment names, else a private one: a child process, or Testcontainers' where that is compiled in.</summary>
internal sealed class TestRabbitMq(Uri uri, Uri managementUri, IAsyncDisposable? own) : IAsyncDisposable
{
    private const int DefaultManagementPort = 15672;

    private readonly ConcurrentBag<string> _virtualHosts = [];
    private readonly RabbitMqManagement _management = new(managementUri);

    public Uri ManagementUri => managementUri;

    public static async Task<TestRabbitMq> StartAsync() => Given() ?? await OwnRabbitMq.StartAsync();

    public async Task<Uri> CreateVirtualHostAsync(string name)
    {
        _virtualHosts.Add(name);
        await _management.CreateVirtualHostAsync(name, CancellationToken.None);
        return new UriBuilder(uri) { Path = "/" + Uri.EscapeDataString(name) }.Uri;
    }

    /// <summary>Leaves a given broker as it was; a private one goes whole.</summary>
    public async ValueTask DisposeAsync()
    {
        if (own is not null)
            await own.DisposeAsync();
        else
            foreach (var name in _virtualHosts)
                await _management.DeleteVirtualHostAsync(name, CancellationToken.None);
        _management.Dispose();
    }

    private static TestRabbitMq? Given()
    {
        if (Environment.GetEnvironmentVariable(TestServers.RabbitMqVariable) is not { Length: > 0 } given)
            return null;
        var uri = new Uri(given);
        var management = Environment.GetEnvironmentVariable(TestServers.ManagementVariable) is { Length: > 0 } address
            ? new Uri(address)
            : new UriBuilder(uri) { Scheme = Uri.UriSchemeHttp, Port = DefaultManagementPort, Path = "/" }.Uri;
        return new TestRabbitMq(uri, management, own: null);
    }
}
