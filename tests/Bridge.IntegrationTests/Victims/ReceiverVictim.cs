using Bridge.IntegrationTests.Receiving;
using Bridge.Receiver.Spooling;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Victims;

/// <summary>A receiver that says where it listens, and kills itself (SIGKILL) at one point of a webhook's way.</summary>
internal static class ReceiverVictim
{
    internal const string Name = "receiver";

    internal static async Task<int> RunAsync(string postgres, string rabbitMq, CrashPoint point)
    {
        var crash = new ReceiverCrash(point);
        var broker = new Uri(rabbitMq);
        await using var receiver = await ReceiverHost.StartAsync(
            broker,
            waits: broker.Port != 1,
            replace: services => services
                .AddPublishObserver(_ => crash)
                .AddSingleton(provider => crash.After(provider.GetRequiredService<SpoolInsert>()))
                .ConfigureDbContext<ReceiverDbContext>(options => options.AddInterceptors(crash.OfRelay)),
            prepare: bridge => bridge.Web.Logging.ClearProviders(),
            postgres: postgres);
        Console.WriteLine(receiver.Http.BaseAddress);
        await Console.In.ReadLineAsync();
        return 0;
    }
}
