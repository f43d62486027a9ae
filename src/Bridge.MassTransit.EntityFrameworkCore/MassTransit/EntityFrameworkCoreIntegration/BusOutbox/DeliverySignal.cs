using System.Threading.Channels;
using MassTransit.EntityFrameworkCoreIntegration.Configuration;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>
/// Wakes the delivery service. The one slot remembers a wake-up that comes while the service is busy; a second in the same time adds nothing.
/// </summary>
internal sealed class DeliverySignal<TDbContext>(IOptionsMonitor<OutboxDeliveryServiceOptions> options, TimeProvider clock)
    : IBusOutboxNotification
    where TDbContext : DbContext
{
    private readonly Channel<bool> _slot = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private volatile bool _isDelivering;

    /// <summary>Whether the delivery service of this process is at work, so that a wake-up reaches it.</summary>
    public bool IsDelivering
    {
        get => _isDelivering;
        set => _isDelivering = value;
    }

    public void Delivered() => _slot.Writer.TryWrite(true);

    /// <summary>Returns at the next wake-up, at once if there was one since the last call, or after the query delay.</summary>
    public async Task WaitForDelivery(CancellationToken cancellationToken)
    {
        using var delay = new CancellationTokenSource(options.Get(OptionsName.Of<TDbContext>()).QueryDelay, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(delay.Token, cancellationToken);
        try
        {
            await _slot.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }
}
