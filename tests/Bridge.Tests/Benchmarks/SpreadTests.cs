using Bridge.Benchmarks.Measuring;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Benchmarks;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(new[] { 3.0 }, 3.0)]
    [InlineData(new[] { 9.0, 1.0, 2.0 }, 2.0)]
    [InlineData(new[] { 4.0, 1.0, 100.0, 2.0 }, 3.0)]
    public void The_median_is_the_middle_of_the_rounds_in_any_order(double[] rounds, double median) => Assert.Equal(median, Spread.Of(rounds).Median);

    [Fact]
    public void The_median_lies_within_the_spread_and_half_of_the_rounds_on_either_side() =>
        Prop.ForAll(Rounds(), rounds =>
        {
            var spread = Spread.Of(rounds);

            Assert.Equal(rounds.Min(), spread.Low);
            Assert.Equal(rounds.Max(), spread.High);
            Assert.True(2 * rounds.Count(round => round <= spread.Median) >= rounds.Length);
            Assert.True(2 * rounds.Count(round => round >= spread.Median) >= rounds.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_machine_that_is_slow_for_a_round_changes_no_ratio()
    {
        double[] ours = [200, 100, 400];
        double[] theirs = [100, 50, 200];

        Assert.Equal(new Spread(2, 2, 2), Spread.OfRatios(ours, theirs));
    }

    [Fact]
    public void Rounds_that_only_one_has_run_are_not_compared() => Assert.Throws<ArgumentException>(() => Spread.OfRatios([1, 2], [1]));

    [Fact]
    public void No_round_gives_no_figure() => Assert.Throws<ArgumentException>(() => Spread.Of([]));

    private static Arbitrary<double[]> Rounds() => Gen.Choose(1, 1_000_000).Select(value => value / 7.0).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();
}
