using System.Globalization;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>Times that are signed and wrong, not signed, or no times. The clock is the receiver's, which only the test moves.</summary>
internal static class TimeInputs
{
    private const string Body = """{"id":"evt_time","type":"radar.early_fraud_warning.created"}""";
    private const string Malformed = "malformed-timestamp";

    internal static IReadOnlyList<HostileInput> All { get; } =
    [
        At("signed 4:59 ago", 200, -299),
        At("signed 4:59 ahead", 200, 299),
        At("signed 5:01 ago", 401, -301) with { Reason = "stale" },
        At("signed 5:01 ahead", 401, 301) with { Reason = "too-early" },
        At("replayed after a day", 401, -86_400) with { Reason = "stale" },
        Written("time renewed under an old signature", "wrong-signature", (now, signature) => $"t={Seconds(now)},v1={V1(Of(now.AddDays(-1)))}"),
        Written("two times", Malformed, (now, signature) => $"t={Seconds(now)},{signature}"),
        Written("two different times", Malformed, (now, signature) => $"{signature},t={Seconds(now) + 1}"),
        Written("no time", "missing-timestamp", (_, signature) => $"v1={V1(signature)}"),
        Written("empty time", Malformed, (_, signature) => $"t=,v1={V1(signature)}"),
        Written("time of letters", Malformed, (_, signature) => $"t=now,v1={V1(signature)}"),
        Written("time below zero", Malformed, (now, signature) => $"t=-{Seconds(now)},v1={V1(signature)}"),
        Written("time with a plus", Malformed, (now, signature) => $"t=+{Seconds(now)},v1={V1(signature)}"),
        Written("time with an exponent", Malformed, (_, signature) => $"t=1e9,v1={V1(signature)}"),
        Written("time in milliseconds", "too-early", (now, signature) => $"t={Seconds(now)}000,v1={V1(signature)}"),
        Written("year 9999", "too-early", (_, signature) => $"t=253402300799,v1={V1(signature)}"),
        Written("year 10000", Malformed, (_, signature) => $"t=253402300800,v1={V1(signature)}"),
        Written("time beyond 64 bits", Malformed, (_, signature) => $"t=99999999999999999999,v1={V1(signature)}"),
        Written("older scheme of Stripe alone", "missing-signature", (now, signature) => $"t={Seconds(now)},v0={V1(signature)}"),
        Written("200 wrong signatures of Stripe", "wrong-signature", (now, _) => $"t={Seconds(now)},{Wrong(200)}"),
        Written("right signature of Stripe behind 100 wrong ones", "wrong-signature", (now, signature) => $"t={Seconds(now)},{Wrong(100)},v1={V1(signature)}"),
        Written("time alone", "missing-signature", (now, _) => $"t={Seconds(now)}"),
    ];

    private static HostileInput At(string name, int status, int seconds) => new(name, status, now => RawRequest.Stripe(Body, now.AddSeconds(seconds)));

    private static HostileInput Written(string name, string reason, Func<DateTimeOffset, string, string> write) =>
        new(name, 401, now => RawRequest.Stripe(Body, now) with { Signature = $"Stripe-Signature: {write(now, Of(now))}\r\n" }) { Reason = reason };

    private static string Of(DateTimeOffset at) => RawRequest.Stripe(Body, at).Signature.Trim()["Stripe-Signature: ".Length..];

    private static string V1(string signature) => signature.Split("v1=")[1];

    private static long Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds();

    private static string Wrong(int times) => string.Join(',', Enumerable.Range(1, times).Select(number => $"v1={number.ToString("x64", CultureInfo.InvariantCulture)}"));
}
