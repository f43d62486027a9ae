using System.Diagnostics;
using Bridge.Hosting.Bus;
using Bridge.Hosting.Telemetry;
using Bridge.Hosting.Telling;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Hosting;

/// <summary>Collects what the services of one process need and builds them into one application with one bus.</summary>
/// <remarks>MassTransit wants to be added once a container, and every service adds to it: this is where they meet.</remarks>
public sealed class BridgeBuilder
{
    /// <summary>The environment in which <c>bridge demo</c> can be played; development allows it too.</summary>
    public const string DemoEnvironment = "Demo";

    // A watcher of appsettings.json watches every folder below the one that the process is started in, and a service that systemd starts is in "/".
    private const string WatchesNoFolder = "--hostBuilder:reloadConfigOnChange=false";

    private readonly WebApplicationBuilder _web;
    private readonly List<Action<IBusRegistrationConfigurator>> _registrations = [];
    private readonly List<Action<IBusRegistrationContext, IRabbitMqBusFactoryConfigurator>> _rabbitMq = [];
    private readonly List<Action<IEndpointRouteBuilder>> _routes = [];

    /// <summary>Starts a process.</summary>
    /// <param name="process">Its name, as the broker and the telemetry show it, for example <c>crm-sync</c>.</param>
    /// <param name="args">The command line; settings are read from it, from the environment and from user secrets.</param>
    public BridgeBuilder(string process, params string[] args)
    {
        Process = process;
        _web = WebApplication.CreateBuilder([WatchesNoFolder, .. args]);
        _web.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // A line a request and a line a statement would cost more than what they tell of.
        _web.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        Services.TryAddSingleton(TimeProvider.System);
        Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }

    /// <summary>The name of the process.</summary>
    public string Process { get; }

    /// <summary>What carries the messages. RabbitMQ unless the front door says otherwise.</summary>
    public BusTransport Transport { get; set; }

    /// <summary>True where the start waits for the bus: right where a stop may follow soon. A receiver starts without its broker.</summary>
    public bool WaitsForBus { get; set; }

    /// <summary>True where the process has work without its bus: then the bus does not decide whether it is ready.</summary>
    public bool IsReadyWithoutBus { get; set; }

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services => _web.Services;

    /// <summary>The settings; sources can still be added.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    /// <summary>The application's builder, for what only a host can set.</summary>
    public WebApplicationBuilder Web => _web;

    /// <summary>True in the environments in which endpoints for the demo are mapped: development and demo.</summary>
    public bool HasDemoEndpoints => _web.Environment.IsDevelopment() || _web.Environment.IsEnvironment(DemoEnvironment);

    /// <summary>Adds consumers, sagas or an outbox to the one bus of the process.</summary>
    public BridgeBuilder AddBus(Action<IBusRegistrationConfigurator> registration)
    {
        _registrations.Add(registration);
        return this;
    }

    /// <summary>Adds to the topology on RabbitMQ; does nothing on another transport.</summary>
    public BridgeBuilder AddRabbitMq(Action<IBusRegistrationContext, IRabbitMqBusFactoryConfigurator> configure)
    {
        _rabbitMq.Add(configure);
        return this;
    }

    /// <summary>Adds routes to the web server of the process.</summary>
    public BridgeBuilder Map(Action<IEndpointRouteBuilder> routes)
    {
        _routes.Add(routes);
        return this;
    }

    /// <summary>Builds the application. It is not started.</summary>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public WebApplication Build()
    {
        BridgeBus.Add(this, _registrations, _rabbitMq);
        TelemetryExport.Add(this);
        Services.Replace(ServiceDescriptor.Singleton<DistributedContextPropagator, OwnTraces>());
        DiscreetLoggerFactory.Use(Services);
        Services.AddHealthChecks();

        var app = _web.Build();
        app.MapHealth();
        foreach (var routes in _routes)
        {
            routes(app);
        }

        return app;
    }
}
