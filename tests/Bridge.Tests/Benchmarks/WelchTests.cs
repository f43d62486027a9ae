using Bridge.Benchmarks.Measuring;

namespace Bridge.Tests.Benchmarks;

public sealed class WelchTests
{
    [Fact]
    public void It_is_the_difference_of_the_means_in_units_of_its_standard_error()
        // Means 3 and 8, variances 2.5 and 10, five values each: -5 / sqrt(2.5 / 5 + 10 / 5).
        => Assert.Equal(-5 / Math.Sqrt(2.5), Welch.T([1, 2, 3, 4, 5], [4, 6, 8, 10, 12]), precision: 12);

    [Fact]
    public void Samples_of_different_size_count_by_their_own_variance()
        // Means 2 and 5, variances 1 and 20/3: 3 and 4 values.
        => Assert.Equal(-3 / Math.Sqrt(1d / 3 + 20d / 3 / 4), Welch.T([1, 2, 3], [2, 4, 6, 8]), precision: 12);

    [Fact]
    public void Whoever_swaps_the_samples_swaps_the_sign()
        => Assert.Equal(Welch.T([1, 2, 4], [3, 9, 5]), -Welch.T([3, 9, 5], [1, 2, 4]), precision: 12);

    [Fact]
    public void The_same_sample_twice_shows_no_difference()
        => Assert.Equal(0, Welch.T([7, 7, 7], [7, 7, 7]));

    [Fact]
    public void Samples_of_one_distribution_stay_below_the_bound_and_a_small_shift_goes_beyond_it()
    {
        var random = new Random(1);
        double[] Sample(double shift) => [.. Enumerable.Range(0, 100_000).Select(_ => random.NextDouble() + shift)];

        Assert.InRange(Math.Abs(Welch.T(Sample(0), Sample(0))), 0, Welch.Bound);
        Assert.InRange(Math.Abs(Welch.T(Sample(0.01), Sample(0))), Welch.Bound, double.MaxValue);
    }

    [Fact]
    public void One_value_has_no_variance()
        => Assert.Throws<ArgumentException>(() => Welch.T([1], [2, 3]));
}
