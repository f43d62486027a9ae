using System.Globalization;

namespace Bridge.Benchmarks.Simulation;

/// <summary>What came of a scenario. Times in seconds from the start of the load, or from the request where a request is meant.</summary>
internal sealed record Outcome
{
    public required int Webhooks { get; init; }

    /// <summary>Answered 503, because as many were being worked on as may be.</summary>
    public required int Refused { get; init; }

    /// <summary>From the request to its 200.</summary>
    public required Quantiles Answers { get; init; }

    /// <summary>From the request to its effect.</summary>
    public required Quantiles Effects { get; init; }

    /// <summary>The most webhooks that waited in the spool.</summary>
    public required int SpoolPeak { get; init; }

    /// <summary>When none waited any more after that; zero where none was spooled.</summary>
    public required double SpoolGoneAt { get; init; }

    /// <summary>The most messages that waited in one queue.</summary>
    public required int QueuePeak { get; init; }

    /// <summary>When none waited any more after that.</summary>
    public required double QueueGoneAt { get; init; }

    internal string Write(Scenario scenario) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {Webhooks} webhooks, {(long)(Webhooks - Refused) * scenario.Endpoints} enqueues
          answered   {Webhooks - Refused} x 200, {Refused} x 503; p50 {Answers.P50 * 1000:0.0} ms, p99 {Answers.P99 * 1000:0.0} ms, at most {Answers.Most * 1000:0} ms
          spool      at most {SpoolPeak} waited, none any more at {SpoolGoneAt:0.0} s
          queues     at most {QueuePeak} waited in one, none any more at {QueueGoneAt:0.0} s
          effects    p50 {Effects.P50:0.00} s, p99 {Effects.P99:0.00} s, at most {Effects.Most:0.00} s after the request
        """);
}
