using System.Data;
using Bridge.Persistence;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Bridge.IntegrationTests.Swap;

/// <summary>One process of a service, in this one: bus, context, inbox and outbox.</summary>
/// <typeparam name="TContext">The service's context.</typeparam>
internal sealed class SwapHost<TContext>(IHost host, string database) : IAsyncDisposable
    where TContext : SwapContext
{
    // Every database has a pool of its own, and the server takes 100 connections in all.
    private const int MostConnections = 20;

    private const int MostWaiting = 100;

    public Received Received => Get<Received>();

    public Transactions Transactions => Get<Transactions>();

    public IBus Bus => Get<IBus>();

    public static async Task<SwapHost<TContext>> StartAsync(SwapSetup setup)
    {
        var database = ServiceConnection.Of(new NpgsqlConnectionStringBuilder(setup.Database) { MaxPoolSize = MostConnections }.ConnectionString);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var transactions = new Transactions();
        builder.Services.AddSingleton(transactions);
        builder.Services.AddSingleton<Received>();
        builder.Services.AddReceiveObserver(provider => provider.GetRequiredService<Received>());
        builder.Services.AddDbContextPool<TContext>((provider, options) => options.UseNpgsql(database).AddInterceptors([transactions, .. provider.GetServices<IInterceptor>()]));
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = true);
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddEntityFrameworkOutbox<TContext>(outbox =>
            {
                outbox.UsePostgres(enableSchemaCaching: false);
                outbox.IsolationLevel = IsolationLevel.ReadCommitted;
                if (setup.Outbox is null)
                    outbox.DisableInboxCleanupService();
                setup.Outbox?.Invoke(outbox);
            });
            bus.AddConfigureEndpointsCallback((context, name, endpoint) =>
            {
                setup.Retry?.Invoke(endpoint);
                if (setup.HasInbox(name))
                    AddInbox(setup, context, endpoint);
            });
            setup.Bus?.Invoke(bus);
            Connect(bus, setup);
        });
        setup.Services?.Invoke(builder.Services);

        var host = builder.Build();
        await CreateTables(host.Services);
        await host.StartAsync();
        return new SwapHost<TContext>(host, database);
    }

    public T Get<T>()
        where T : notnull =>
        host.Services.GetRequiredService<T>();

    /// <summary>Runs in a scope of its own, as a request or a job does.</summary>
    public async Task<TResult> InScope<TResult>(Func<IServiceProvider, TContext, Task<TResult>> work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<TContext>());
    }

    public Task<TResult> Query<TResult>(Func<TContext, Task<TResult>> query) => InScope((_, context) => query(context));

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await using var connection = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(connection);
    }

    private static void AddInbox(SwapSetup setup, IRegistrationContext context, IReceiveEndpointConfigurator endpoint)
    {
        if (!setup.InBatches)
        {
            endpoint.UseEntityFrameworkOutbox<TContext>(context, setup.Delivery);
            return;
        }

        (endpoint.PrefetchCount, endpoint.ConcurrentMessageLimit) = (MostWaiting, MostWaiting);
        endpoint.UseEntityFrameworkOutboxBatches<TContext>(context, batches =>
        {
            batches.ConcurrentBatchLimit = setup.BatchesAtOnce;
            setup.Delivery?.Invoke(batches);
        });
    }

    private static void Connect(IBusRegistrationConfigurator bus, SwapSetup setup)
    {
        if (setup.Broker is null)
        {
            bus.UsingInMemory((context, transport) => transport.ConfigureEndpoints(context));
            return;
        }

        bus.UsingRabbitMq((context, transport) =>
        {
            transport.Host(setup.Broker);
            transport.ConfigureEndpoints(context);
        });
    }

    private static async Task CreateTables(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TContext>().Database.EnsureCreatedAsync();
    }
}
