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
        try
        {
            await _calls.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(pause, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return;
        }
    }
}
