using Bridge.Receiver.Spooling;

namespace Bridge.Tests.Receiver.Spooling;

public sealed class WakeUpTests
{
    [Fact]
    public async Task A_call_wakes_whoever_waits_next_however_often_waiting_was_given_up()
    {
        var wakeUp = new WakeUp(TimeProvider.System);
        await wakeUp.WaitAsync(TimeSpan.Zero, CancellationToken.None);
        await wakeUp.WaitAsync(TimeSpan.Zero, CancellationToken.None);

        wakeUp.Now();

        await wakeUp.WaitAsync(Timeout.InfiniteTimeSpan, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));
    }
}
