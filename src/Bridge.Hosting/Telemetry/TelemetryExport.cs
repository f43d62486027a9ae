using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bridge.Hosting.Telemetry;

/// <summary>Exports traces and metrics by OTLP while the application runs, where an endpoint for them is set.</summary>
/// <remarks>Endpoint, protocol and headers are the standard variables of the OpenTelemetry specification (<c>OTEL_EXPORTER_OTLP_*</c>).</remarks>
internal sealed class TelemetryExport(string process) : IHostedService, IDisposable
{
    private const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static readonly string[] Sources = ["MassTransit", "Npgsql", "Microsoft.AspNetCore"];
    private static readonly string[] Meters = [BridgeMeter.Name, "MassTransit", "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    internal static void Add(BridgeBuilder bridge)
    {
        if (!string.IsNullOrEmpty(bridge.Configuration[EndpointKey]))
        {
            bridge.Services.AddHostedService(_ => new TelemetryExport(bridge.Process));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(process, serviceNamespace: "bridge");
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
