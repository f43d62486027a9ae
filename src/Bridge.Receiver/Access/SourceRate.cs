namespace Bridge.Receiver.Access;

/// <summary>How many verified webhooks a source may send.</summary>
/// <param name="Source">The source's name: a source that changes its rate begins with a full burst.</param>
/// <param name="PerSecond">How many in the long run.</param>
/// <param name="Burst">How many at once.</param>
internal sealed record SourceRate(string Source, double PerSecond, int Burst)
{
    private const double Slowest = 0.001;
    private const double Fastest = 100_000;

    /// <summary>The rate of the options; null where there is none.</summary>
    /// <param name="name">The source.</param>
    /// <param name="key">The section, for example <c>Sources:github:Access</c>.</param>
    /// <param name="options">Its values.</param>
    /// <param name="errors">One sentence is added for each key that is wrong.</param>
    internal static SourceRate? Read(string name, string key, AccessOptions options, List<string> errors)
    {
        if (options.RatePerSecond is not { } rate)
        {
            if (options.Burst is not null)
            {
                errors.Add($"{key}:Burst is of no use without {key}:RatePerSecond: set both, or leave it out.");
            }

            return null;
        }

        if (rate is not (>= Slowest and <= Fastest))
        {
            errors.Add($"{key}:RatePerSecond is {rate}: write {Slowest} to {Fastest}, or leave it out.");
            return null;
        }

        if (options.Burst is < 1)
        {
            errors.Add($"{key}:Burst is {options.Burst}: write 1 or more, or leave it out.");
        }

        return new SourceRate(name, rate, options.Burst ?? (int)Math.Ceiling(rate));
    }
}
