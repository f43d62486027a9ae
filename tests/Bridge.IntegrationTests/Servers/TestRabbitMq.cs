using System.Collections.Concurrent;
using Bridge.LocalServices.Processes;
using Bridge.LocalServices.RabbitMq;

namespace Bridge.IntegrationTests.Servers;

/// <summary>The RabbitMQ that the environment names, else a private one: a child process, or a container of Testcontainers.</summary>
internal sealed class TestRabbitMq(Uri uri, Uri managementUri, IAsyncDisposable? own) : IAsyncDisposable
{
    private const string InContainer = "container";
    private const int DefaultManagementPort = 15672;

    private readonly ConcurrentBag<string> _virtualHosts = [];
    private readonly RabbitMqManagement _management = new(managementUri);

    private static string? Named => Environment.GetEnvironmentVariable(TestServers.RabbitMqVariable);

    public Uri ManagementUri => managementUri;

    public static async Task<TestRabbitMq> StartAsync() => Named switch
    {
        InContainer => await OwnRabbitMq.StartAsync(RabbitMqBinaries.Without(Machine.This)),
        { Length: > 0 } uri => Given(new Uri(uri)),
        _ => await OwnRabbitMq.StartAsync(Machine.This),
    };

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

    private static TestRabbitMq Given(Uri uri)
    {
        var management = Environment.GetEnvironmentVariable(TestServers.ManagementVariable) is { Length: > 0 } address
            ? new Uri(address)
            : new UriBuilder(uri) { Scheme = Uri.UriSchemeHttp, Port = DefaultManagementPort, Path = "/" }.Uri;
        return new TestRabbitMq(uri, management, own: null);
    }
}
