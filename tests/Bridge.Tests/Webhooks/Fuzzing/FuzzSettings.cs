using System.Globalization;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>How much is tried: what <c>./test.sh fuzz</c> was told, or little.</summary>
internal static class FuzzSettings
{
    public static int Seed { get; } = Number("BRIDGE_FUZZ_SEED", 1);

    /// <summary>Requests of a step, at least.</summary>
    public static int Executions { get; } = Number("BRIDGE_FUZZ_EXECUTIONS", 2_000);

    /// <summary>How long each step goes on.</summary>
    public static TimeSpan Duration { get; } = TimeSpan.FromMinutes(Number("BRIDGE_FUZZ_MINUTES", 0)) / 3;

    /// <summary>The folder to which is added what reaches something new; null where nothing is kept.</summary>
    public static string? Corpus { get; } = Environment.GetEnvironmentVariable("BRIDGE_FUZZ_CORPUS") is { Length: > 0 } folder ? folder : null;

    /// <summary>The same on every machine.</summary>
    public static int SeedOf(int number) => unchecked((Seed * 1_000_003) + number);

    private static int Number(string name, int otherwise)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
