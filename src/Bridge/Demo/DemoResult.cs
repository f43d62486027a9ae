namespace Bridge.Demo;

/// <summary>What one run of the demo saw.</summary>
internal sealed record DemoResult
{
    /// <summary>The run's id.</summary>
    public required string Run { get; init; }

    /// <summary>True if every expected effect was seen, and none twice.</summary>
    public bool Ok => Faults.Count == 0;

    /// <summary>The answers that the provider got.</summary>
    public required IReadOnlyList<StepAnswer> Answers { get; init; }

    /// <summary>The effects, in the order in which they were seen.</summary>
    public required IReadOnlyList<SeenEffect> Effects { get; init; }

    /// <summary>What was expected beside what was seen.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    /// <summary>What is missing or too much, one sentence each.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>One answer.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Milliseconds">Until the answer.</param>
    internal sealed record StepAnswer(string Step, int Status, double Milliseconds);

    /// <summary>One effect.</summary>
    /// <param name="Step">The step that it belongs to.</param>
    /// <param name="Consumer">Whose effect.</param>
    /// <param name="Kind">What was done.</param>
    /// <param name="MessageId">The message that caused it.</param>
    /// <param name="Milliseconds">Since the step was posted, by the service's clock.</param>
    internal sealed record SeenEffect(string Step, string Consumer, string Kind, Guid MessageId, double Milliseconds);

    /// <summary>One line of the table.</summary>
    /// <param name="What">The step, or the service whose rows are counted.</param>
    /// <param name="Consumer">Whose effect.</param>
    /// <param name="Kind">What.</param>
    /// <param name="Expected">How often it should be.</param>
    /// <param name="Seen">How often it was.</param>
    internal sealed record Comparison(string What, string Consumer, string Kind, int Expected, int Seen);
}
