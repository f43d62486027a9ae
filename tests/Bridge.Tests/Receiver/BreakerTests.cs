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

    [Fact]
    public void A_broker_that_is_known_to_be_away_opens_it_for_the_first_reason()
    {
        _breaker.Open("it is gone");
        _breaker.Open("it is still gone");

        Assert.False(_breaker.Failed());
        Assert.Equal("it is gone", _breaker.Reason);

        _breaker.Close();
        Assert.Null(_breaker.Reason);
    }

    [Fact]
    public void No_canary_closes_it_while_the_broker_is_blocked()
    {
        _breaker.Block("low on memory");
        _breaker.Close();

        Assert.Equal("blocked: low on memory", _breaker.Reason);
    }

    [Fact]
    public void The_end_of_an_alarm_leaves_it_to_the_canary()
    {
        _breaker.Block("low on disk");
        Assert.True(_breaker.Unblock());
        Assert.False(_breaker.IsBlocked);
        Assert.True(_breaker.IsOpen);

        _breaker.Close();
        Assert.False(_breaker.IsOpen);
    }

    [Fact]
    public void Without_an_alarm_its_end_changes_nothing()
    {
        Assert.False(_breaker.Unblock());
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
