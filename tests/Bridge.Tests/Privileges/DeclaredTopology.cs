using System.Text.Json;
using Bridge.Hosting;
using Bridge.Privileges;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Tests.Privileges;

/// <summary>What a service really declares at the broker, asked of its own bus; nothing is started.</summary>
internal static class DeclaredTopology
{
    /// <summary>A part of the name of the queue that MassTransit declares once somebody asks for an answer, which nobody does here.</summary>
    private const string ForAnswers = "_bus_";

    /// <summary>The rights that a service needs for its queues, and for messages.</summary>
    internal static async Task<BrokerRights> NeedsAsync(CatalogService service, IEnumerable<Type> publishes, IEnumerable<Type> consumes)
    {
        await using var app = Build(service);
        var bus = app.Services.GetRequiredService<IBusControl>();
        var rights = new BrokerRights();
        using var probe = JsonSerializer.SerializeToDocument(bus.GetProbeResult().Results);
        Read(probe.RootElement, rights);
        var topology = MessageTopology.Of(bus);
        foreach (var message in publishes.Concat(consumes.Select(message => typeof(Fault<>).MakeGenericType(message))))
        {
            topology.Publish(message, rights);
        }

        return rights;
    }

    private static WebApplication Build(CatalogService service)
    {
        var bridge = new BridgeBuilder("test");
        bridge.Configuration["ConnectionStrings:RabbitMq"] = "amqp://nobody:nothing@127.0.0.1:1/";
        bridge.Configuration["ConnectionStrings:Postgres"] = "Host=nowhere";
        bridge.Configuration["Sources:stripe:Provider"] = "stripe";
        bridge.Configuration["Sources:stripe:Secrets:0"] = "a-secret-of-the-tests";
        service.Add(bridge);
        return bridge.Build();
    }

    private static void Read(JsonElement scope, BrokerRights rights)
    {
        if (scope.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in scope.EnumerateArray())
            {
                Read(item, rights);
            }
        }
        else if (scope.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in scope.EnumerateObject())
            {
                foreach (var declared in property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new[] { property.Value })
                {
                    Add(property.Name, declared, rights);
                }

                Read(property.Value, rights);
            }
        }
    }

    private static void Add(string kind, JsonElement declared, BrokerRights rights)
    {
        if (declared.ValueKind != JsonValueKind.Object || declared.GetRawText().Contains(ForAnswers, StringComparison.Ordinal))
        {
            return;
        }

        switch (kind)
        {
            case "exchange":
                rights.Declares(declared.GetProperty("name").GetString()!);
                break;
            case "queue":
                var queue = declared.GetProperty("name").GetString()!;
                rights.Declares(queue);
                rights.Consumes(queue);
                break;
            case "exchange-binding" or "queue-binding":
                rights.Binds(declared.GetProperty("source").GetString()!, declared.GetProperty("destination").GetString()!);
                break;
        }
    }
}
