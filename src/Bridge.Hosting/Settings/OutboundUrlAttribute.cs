using System.ComponentModel.DataAnnotations;

namespace Bridge.Hosting;

/// <summary>An absolute https URL, or an http URL of this machine. Empty passes: whether it is required is another question.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutboundUrlAttribute : ValidationAttribute
{
    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        string.IsNullOrWhiteSpace(value as string)
        || (Uri.TryCreate((string)value, UriKind.Absolute, out var url) && IsSafe(url));

    private static bool IsSafe(Uri url) =>
        url.UserInfo.Length == 0 && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
