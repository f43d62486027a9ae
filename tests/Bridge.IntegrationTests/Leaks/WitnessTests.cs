using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bridge.IntegrationTests.Servers;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>The control of <see cref="LeakTests" />: whatever holds a canary is found, in whichever output and however it is written.</summary>
[Collection(ServersCollection.Name)]
public sealed class WitnessTests
{
    private const string Own = "secret-of-a-source-4711";

    public static TheoryData<string> Canary() => [.. Canaries.All, Own];

    [Theory]
    [MemberData(nameof(Canary))]
    public void A_canary_is_found_in_every_part_of_a_log_line(string canary)
    {
        Finds(logger => logger.Log(LogLevel.Trace, default, canary, null, (text, _) => $"It came: {text}"), "log Trace test 0 ");
        Finds(logger => logger.Log(LogLevel.Error, default, "It failed", new InvalidOperationException("outer", new FormatException(canary)), (text, _) => text), "log Error test 0 ");
        KeyValuePair<string, object?>[] hidden = [new("hidden", canary)];
        Finds(logger => logger.Log(LogLevel.Debug, default, hidden, null, (_, _) => "nothing"), "log Debug test 0 ");
        var scope = new Dictionary<string, object> { ["path"] = canary };
        Finds(
            logger =>
            {
                using (logger.BeginScope(scope))
                {
                    logger.Log(LogLevel.Information, default, "Nothing", null, (text, _) => text);
                }
            },
            "log Information test 0 ");
    }

    [Theory]
    [MemberData(nameof(Canary))]
    public void A_canary_is_found_in_a_span_and_in_a_measurement(string canary)
    {
        using var source = new ActivitySource("test");
        using var meter = new Meter("test");
        var counter = meter.CreateCounter<int>("test.counted");
        using var witness = new Witness([Own]);

        source.StartActivity("tag")!.SetTag("text", canary).Stop();
        source.StartActivity(canary)!.Stop();
        source.StartActivity("event")!.AddEvent(new ActivityEvent("failed", tags: new() { ["exception.message"] = canary })).Stop();
        source.StartActivity("baggage")!.AddBaggage("text", canary).Stop();
        counter.Add(1, new KeyValuePair<string, object?>("text", canary));

        Assert.Equal(["measurement test.counted", "span test", "span test baggage", "span test event failed", "span test tags"], witness.Leaks.Select(leak => leak.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_canary_is_found_in_other_spellings_and_other_texts_are_none()
    {
        using var witness = new Witness([]);
        witness.Hear("text", "plain", "nothing of it, 4539-5787, leak.example");
        Assert.Empty(witness.Leaks);

        foreach (var before in new[] { "", "a", "ab" })
        {
            witness.Hear("base64", before, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{before}{Canaries.Email} and more")));
        }

        witness.Hear("hex", "lower", Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(Canaries.Card)));
        witness.Hear("url", "escaped", Uri.EscapeDataString(Canaries.Email));
        witness.Hear("text", "capitals", Canaries.Secret.ToUpperInvariant());
        Assert.Equal(6, witness.Leaks.Count);
    }

    private static void Finds(Action<ILogger> log, string place)
    {
        using var witness = new Witness([Own]);
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(witness).SetMinimumLevel(LogLevel.Trace));

        log(factory.CreateLogger("test"));

        Assert.StartsWith(place, Assert.Single(witness.Leaks), StringComparison.Ordinal);
    }
}
