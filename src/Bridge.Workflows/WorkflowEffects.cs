using Bridge.Persistence.Effects;
using MassTransit;

namespace Bridge.Workflows;

/// <summary>Records what a workflow did, in the transaction in which its state changes.</summary>
internal sealed class WorkflowEffects(WorkflowsDbContext database, EffectJournal journal)
{
    internal void Record(ConsumeContext context, string kind, string subject) => journal.Record(database, context, kind, subject);
}
