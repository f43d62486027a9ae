using System.Globalization;
using System.Text;
using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Reports;

/// <summary>A series as a Markdown table, so that it can be pasted into a page.</summary>
internal static class Table
{
    internal static string Write(SeriesResult series)
    {
        var figures = Figure.All.Where(figure => series.Contestants.Any(contestant => contestant.Figure(figure.Of) is not null)).ToArray();
        string[] heading = [series.Title, "/s", "low to high", "Bridge is", "low to high", .. figures.Select(figure => figure.Title)];
        var rows = series.Contestants.Select(contestant => Row(series, contestant, figures)).ToArray();
        var widths = heading.Select((title, column) => rows.Max(row => Math.Max(row[column].Length, title.Length))).ToArray();

        var table = new StringBuilder();
        table.AppendLine(Line(heading, widths));
        table.AppendLine(Line([.. widths.Select((width, column) => new string('-', width - 1) + (column == 0 ? '-' : ':'))], widths));
        foreach (var row in rows)
        {
            table.AppendLine(Line(row, widths));
        }

        return table.ToString();
    }

    private static string[] Row(SeriesResult series, ContestantResult contestant, IEnumerable<Figure> figures)
    {
        var rate = Spread.Of(contestant.Rates);
        var ratio = contestant == series.Contestants[0] ? null : series.RatioTo(contestant);
        return
        [
            contestant.Name,
            Number(rate.Median, "0"),
            $"{Number(rate.Low, "0")} to {Number(rate.High, "0")}",
            ratio is null ? "" : $"{Number(ratio.Median, "0.00")} x",
            ratio is null ? "" : $"{Number(ratio.Low, "0.00")} to {Number(ratio.High, "0.00")}",
            .. figures.Select(figure => figure.Write(contestant)),
        ];
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |";
}
