using MassTransit;

namespace Bridge.IntegrationTests.Faults.Controls;

/// <summary>Acknowledges a message before its effect has committed, and takes its time with the effect.</summary>
internal sealed class EarlyAcknowledgementFilter : IFilter<ConsumeContext>
{
    private static readonly TimeSpan UntilTheEffect = TimeSpan.FromSeconds(3);

    public Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        _ = ActAsync(context, next);
        return Task.CompletedTask;
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("early-acknowledgement");

    private static async Task ActAsync(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        await Task.Delay(UntilTheEffect, TimeProvider.System, CancellationToken.None);
        await next.Send(context);
    }
}
