using System.Security.Cryptography;
using System.Text;
using Bridge.Webhooks;

namespace Bridge.Receiver.Publishing;

/// <summary>How the log names an event. Its id and its kind say whatever the sender writes there, so they are not quoted.</summary>
internal static class LoggedEvent
{
    private const int Digits = 12;
    private const string None = "-";

    /// <summary>The first twelve digits of the SHA-256 of the id in UTF-8: who knows an id finds its lines, and nobody finds the id.</summary>
    internal static string Id(string? id) => id is null ? None : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..Digits];

    /// <summary>A kind that Bridge or the source's settings know, else the same digits of it.</summary>
    internal static string Kind(WebhookSource source, string kind) => source.KnowsKind(kind) ? kind : Id(kind);
}
