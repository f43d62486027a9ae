using System.ComponentModel.DataAnnotations;
using Bridge.Receiver.Publishing;

namespace Bridge.Receiver.Settings;

/// <summary>Names of queues that some service consumes.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KnownQueuesAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool IsValid(object? value)
    {
        var known = ConsumedMessages.Load().Routes.Select(route => route.Queue).ToHashSet();
        return value is IEnumerable<string> names && names.All(known.Contains);
    }
}
