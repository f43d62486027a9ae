using Bridge.IntegrationTests.Receiving;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Interop;

/// <summary>A receiver with the sources that <c>node interop.js settings</c> prints: one an SDK.</summary>
public sealed class SdkReceiver : IAsyncLifetime
{
    private ReceiverHost? _host;

    internal string Url => _host!.Http.BaseAddress!.AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (Node.Missing is not null)
        {
            return;
        }

        var (exitCode, output, errors) = await Node.RunAsync("settings");
        Assert.True(exitCode == 0, errors);
        _host = await ReceiverHost.StartAsync(broker: null, prepare: bridge =>
        {
            bridge.Web.Logging.ClearProviders();
            foreach (var setting in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)))
            {
                bridge.Configuration[setting[0].Replace("__", ":", StringComparison.Ordinal)] = setting[1];
            }
        });
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
