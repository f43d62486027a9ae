using System.Reflection;

namespace Bridge.Tests.Bus;

/// <summary>A part of which only some properties are asked.</summary>
public class Faked : DispatchProxy
{
    private Dictionary<string, Func<object>> _properties = [];

    public static T Of<T>(params (string Property, Func<object> Value)[] properties)
        where T : class
    {
        var part = Create<T, Faked>();
        ((Faked)(object)part)._properties = properties.ToDictionary(property => $"get_{property.Property}", property => property.Value);
        return part;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _properties.TryGetValue(targetMethod!.Name, out var value) ? value() : throw new NotSupportedException(targetMethod.Name);
}
