namespace Bridge.Persistence;

/// <summary>A context that knows which service it belongs to.</summary>
public interface IServiceSchema
{
    /// <summary>The service's name, for example <c>crm-sync</c>; its schema is the same with underscores.</summary>
    static abstract string Service { get; }
}
