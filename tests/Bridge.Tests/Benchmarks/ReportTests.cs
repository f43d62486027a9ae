using System.Text.Json;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Reports;

namespace Bridge.Tests.Benchmarks;

public sealed class ReportTests
{
    private static readonly SeriesResult Series = new(
        "inbox",
        [
            new("Bridge", [Round(1000, 1), Round(1200, 1), Round(900, 1)]),
            new("rival", [Round(500, null), Round(400, null), Round(300, null)]),
        ]);

    [Fact]
    public void A_table_shows_medians_spreads_and_how_many_times_a_rival_Bridge_is() => Assert.Equal(
        """
        | inbox  |   /s | low to high | Bridge is |  low to high | commits |
        | ------ | ---: | ----------: | --------: | -----------: | ------: |
        | Bridge | 1000 | 900 to 1200 |           |              |    1.00 |
        | rival  |  400 |  300 to 500 |    3.00 x | 2.00 to 3.00 |         |

        """,
        Table.Write(Series));

    [Fact]
    public void What_is_written_for_programs_holds_every_round()
    {
        var report = new Report("inbox", DateTimeOffset.UnixEpoch, "a machine", Rounds: 3, Messages: 10, [Series]);

        using var json = JsonDocument.Parse(report.ToJson());

        var bridge = json.RootElement.GetProperty("series")[0].GetProperty("contestants")[0];
        Assert.Equal([1000, 1200, 900], bridge.GetProperty("rounds").EnumerateArray().Select(round => round.GetProperty("perSecond").GetDouble()));
    }

    private static Measurement Round(double perSecond, double? commits) => new() { PerSecond = perSecond, Commits = commits };
}
