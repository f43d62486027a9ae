using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Persistence;
using Bridge.Persistence.Effects;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Hosts;

/// <summary>One service over a database of a test's own, with the in-memory transport.</summary>
internal sealed class ServiceHost<TContext> : IAsyncDisposable
    where TContext : ServiceDbContext, IServiceSchema
{
    private readonly WebApplication _app;

    private ServiceHost(WebApplication app) => _app = app;

    public Deliveries Deliveries { get; } = new();

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    public IBus Bus => _app.Services.GetRequiredService<IBus>();

    /// <summary>Starts the service; the first over a database makes its tables.</summary>
    public static async Task<ServiceHost<TContext>> StartAsync(
        string database, Func<BridgeBuilder, BridgeBuilder> add, params (string Key, string? Value)[] settings)
    {
        var bridge = new BridgeBuilder("test") { Transport = BusTransport.InMemory, WaitsForBus = true };
        bridge.Web.Logging.ClearProviders();
        bridge.Configuration["urls"] = "http://127.0.0.1:0";
        bridge.Configuration["ConnectionStrings:Postgres"] = database;
        foreach (var (key, value) in settings)
        {
            bridge.Configuration[key] = value;
        }

        var host = new ServiceHost<TContext>(add(bridge).Build());
        await host.QueryAsync(context => CreateTablesAsync(context.GetService<IRelationalDatabaseCreator>()));
        await host._app.StartAsync();
        host.Bus.ConnectReceiveObserver(host.Deliveries);
        return host;
    }

    /// <summary>Publishes a message under an id, by default a new one.</summary>
    public Task PublishAsync<T>(T message, Guid? messageId = null)
        where T : class =>
        Bus.Publish(message, context => context.MessageId = messageId ?? NewId.NextGuid());

    public async Task<T> QueryAsync<T>(Func<TContext, Task<T>> query)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<TContext>());
    }

    public Task<List<Effect>> EffectsAsync(string kind) =>
        QueryAsync(database => database.Effects.Where(effect => effect.Kind == kind).OrderBy(effect => effect.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<bool> CreateTablesAsync(IRelationalDatabaseCreator creator)
    {
        var isNew = !await creator.HasTablesAsync();
        if (isNew)
        {
            await creator.CreateTablesAsync();
        }

        return isNew;
    }
}
