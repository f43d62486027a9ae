using Bridge.Receiver.Publishing;

namespace Bridge.Tests.Receiver;

public sealed class BreakerTests
{
    private readonly Breaker _breaker = new();

    [Fact]
    public void Five_failures_in_a_row_open_it_and_the_fifth_says_so()
    {
        Assert.Equal([false, false, false, false, true, false], Enumerable.Range(0, 6).Select(_ => _breaker.Failed()));
        Assert.True(_breaker.IsOpen);
    }

    [Fact]
    public void An_answer_of_the_broker_begins_the_row_anew()
    {
        Fail(4);
        _breaker.Answered();
        Fail(4);

        Assert.False(_breaker.IsOpen);
    }

    [Fact]
    public void No_webhook_that_was_on_its_way_closes_it()
    {
        Fail(5);
        _breaker.Answered();

        Assert.True(_breaker.IsOpen);
    }

    [Fact]
    public void The_canary_closes_it()
    {
        Fail(7);
        _breaker.Close();
        Assert.False(_breaker.IsOpen);

        Fail(4);
        Assert.False(_breaker.IsOpen);
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _breaker.Failed();
        }
    }
}
