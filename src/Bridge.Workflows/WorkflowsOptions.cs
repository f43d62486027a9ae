using System.ComponentModel.DataAnnotations;

namespace Bridge.Workflows;

/// <summary>Settings of the workflows, section <c>Workflows</c>.</summary>
public sealed class WorkflowsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Workflows";

    /// <summary>How long after its first event an order may take to be placed, paid and fulfilled. 1 minute to 365 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00", ErrorMessage = "must lie between 1 minute and 365 days, written as 7.00:00:00")]
    public TimeSpan OrderDeadline { get; init; } = TimeSpan.FromDays(7);
}
