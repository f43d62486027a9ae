using System.ComponentModel.DataAnnotations;

namespace Bridge.Receiver.Access;

/// <summary>A list of networks or addresses.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetworksAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => value is IEnumerable<string> texts && Networks.TryRead([.. texts], out _, out _);
}
