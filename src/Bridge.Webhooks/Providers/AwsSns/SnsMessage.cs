using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.AwsSns;

/// <summary>A message of Amazon SNS (<see href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html" />).</summary>
internal sealed class SnsMessage
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };
    private static readonly string[] Notification = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"];
    private static readonly string[] Confirmation = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];

    private readonly Dictionary<string, string> _fields;

    private SnsMessage(Dictionary<string, string> fields) => _fields = fields;

    /// <summary>The places that the signature covers, where they are there.</summary>
    public static IReadOnlySet<string> Places { get; } = Notification.Union(Confirmation).Select(field => $"json:/{field}").ToHashSet();

    /// <summary>The text of a field; null where there is none.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    public bool IsConfirmation => this["Type"] is "SubscriptionConfirmation" or "UnsubscribeConfirmation";

    /// <summary>Where the certificate stands; messages for Lambda spell it otherwise. Null where it stands nowhere or twice.</summary>
    public string? CertificateAddress => this["SigningCertURL"] is null ? this["SigningCertUrl"] : this["SigningCertUrl"] is null ? this["SigningCertURL"] : null;

    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out SnsMessage? message)
    {
        message = null;
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                return false;
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (JsonPointer.Text(member.Value, string.Empty) is { } text)
                    fields.Add(member.Name, text);
            }

            message = new SnsMessage(fields);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// The signed bytes: each field's name and text, a line each
    /// (<see href="https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html" />).
    /// </summary>
    /// <returns>
    /// False where a field is absent, or where one but the message itself holds a line break: else one signature would fit messages with
    /// other boundaries.
    /// </returns>
    public bool TryCompose([NotNullWhen(true)] out byte[]? signed)
    {
        var text = new StringBuilder();
        signed = null;
        foreach (var name in IsConfirmation ? Confirmation : Notification)
        {
            var value = this[name];
            if (value is null && name is "Subject")
                continue;
            if (value is null || (name is not "Message" && value.Contains('\n', StringComparison.Ordinal)))
                return false;
            text.Append(name).Append('\n').Append(value).Append('\n');
        }

        signed = Encoding.UTF8.GetBytes(text.ToString());
        return IsConfirmation || this["Type"] is "Notification";
    }
}
