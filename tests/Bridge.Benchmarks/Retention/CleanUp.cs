using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Bridge.Benchmarks.Retention;

/// <summary>Removes what is older than the window until it is disposed of, as the services do.</summary>
internal sealed class CleanUp : IAsyncDisposable
{
    // As the services set it.
    private const int Batch = 1000;

    private readonly IHost _host;

    private CleanUp(IHost host) => _host = host;

    internal static async Task<CleanUp> StartAsync(string database, CancellationToken cancellationToken)
    {
        // By its name the statements of the consumer can be told from its own.
        var connection = new NpgsqlConnectionStringBuilder(database) { ApplicationName = StatementCount.Uncounted }.ConnectionString;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddDbContext<BenchmarkDbContext>(options => options.UseNpgsql(connection));
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.UsingInMemory();
            bus.AddEntityFrameworkOutbox<BenchmarkDbContext>(outbox =>
            {
                outbox.UsePostgres(enableSchemaCaching: false);
                outbox.DuplicateDetectionWindow = InboxRows.Window;
                outbox.QueryMessageLimit = Batch;
                outbox.QueryDelay = TimeSpan.FromMilliseconds(100);
            });
        });
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new CleanUp(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
