using System.Threading.Channels;

namespace Bridge.Receiver.Spooling;

/// <summary>Wakes the relay at once when there is something to do; it looks by itself now and then, for what other receivers left.</summary>
internal sealed class WakeUp(TimeProvider time)
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Now() => _calls.Writer.TryWrite(true);

    /// <summary>Returns when called, or after a pause.</summary>
    internal async Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(pause, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await _calls.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The pause is over. A read that was left behind would take the next call, and nobody would wake.
        }
    }
}
