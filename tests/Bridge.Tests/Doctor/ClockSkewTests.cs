using Bridge.Doctor;

namespace Bridge.Tests.Doctor;

public sealed class ClockSkewTests
{
    private static readonly DateTimeOffset Asked = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Answered = Asked.AddSeconds(2);

    [Theory]
    [InlineData(0, "Ok")]
    [InlineData(2, "Ok")]
    [InlineData(-4.9, "Ok")]
    [InlineData(6.9, "Ok")]
    [InlineData(-5, "Warn")]
    [InlineData(7, "Warn")]
    [InlineData(-119, "Warn")]
    [InlineData(-120, "Fail")]
    [InlineData(122, "Fail")]
    public void Clocks_are_compared_beyond_what_the_round_trip_took(double seconds, string status) =>
        Assert.Equal(status, ClockSkew.Judge("clock", Asked, Asked.AddSeconds(seconds), Answered).Status.ToString());

    [Fact]
    public void A_skew_is_told_with_its_cure() =>
        Assert.Equal(
            "warn  clock                    8.0 s apart: let both machines follow NTP, or signatures that carry a time are refused as stale",
            ClockSkew.Judge("clock", Asked, Answered.AddSeconds(8), Answered).ToString());
}
