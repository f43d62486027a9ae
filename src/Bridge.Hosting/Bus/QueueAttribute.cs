namespace Bridge.Hosting.Bus;

/// <summary>Names the queue of a consumer or workflow, and tells whoever watches the broker what to make of it.</summary>
/// <param name="name">The queue's name, for example <c>crm-sync</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QueueAttribute(string name) : Attribute
{
    /// <summary>The queue's name.</summary>
    public string Name { get; } = name;

    /// <summary>What lies in it.</summary>
    public required string Holds { get; init; }

    /// <summary>How deep it is on a normal day.</summary>
    public required string NormalDepth { get; init; }

    /// <summary>What to do when it is deeper.</summary>
    public required string WhenDeeper { get; init; }

    /// <summary>The attribute of a definition.</summary>
    /// <exception cref="InvalidOperationException">The definition has none.</exception>
    public static QueueAttribute Of(Type definition) =>
        (QueueAttribute?)GetCustomAttribute(definition, typeof(QueueAttribute))
        ?? throw new InvalidOperationException($"{definition.Name} names no queue: give it a [Queue] attribute.");
}
