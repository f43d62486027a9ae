namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>
/// Gives a delivery up once no message has left for twice the delivery time-out, or its own message was taken away. A transport that lost its
/// connection may wait for ever, whatever it is told; the message must not stay in hand for as long: it is given back, and whoever gets it
/// delivers.
/// </summary>
internal sealed class DeliveryLimit : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _silence;
    private readonly CancellationTokenSource _either;

    public DeliveryLimit(TimeSpan deliveryTimeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        _limit = 2 * deliveryTimeout;
        _cancellationToken = cancellationToken;
        _silence = new CancellationTokenSource(_limit, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_silence.Token, cancellationToken);
    }

    /// <summary>Waits for a delivery.</summary>
    /// <exception cref="OperationCanceledException">
    /// Nothing left in time, or the message was taken away. Carries the message's own token: MassTransit then neither tries again, which would
    /// wait for the same delivery, nor moves the message to the error queue, but gives it back to the broker.
    /// </exception>
    public async Task Wait(Task delivery)
    {
        try
        {
            await delivery.WaitAsync(_either.Token);
        }
        catch (OperationCanceledException) when (_silence.IsCancellationRequested)
        {
            throw new OperationCanceledException($"The transport took no message of the outbox for {_limit}.", _cancellationToken);
        }
    }

    /// <summary>A message has left: the next has its own time.</summary>
    public void Sent() => _silence.CancelAfter(_limit);

    public void Dispose()
    {
        _either.Dispose();
        _silence.Dispose();
    }
}
