using Bridge.Webhooks.Handshakes;
using Bridge.Webhooks.Providers;

namespace Bridge.Tests.Webhooks.Handshakes;

/// <summary>A handshake as a row of docs/handshakes.md.</summary>
internal static class HandshakeRow
{
    public static string Of(IWebhookProvider provider, Handshake handshake)
    {
        var conditions = handshake.When.Select(when => $"`{when.Key}` is `{when.Value}`")
            .Concat(handshake.Unless.Select(unless => $"no `{unless}`"))
            .Concat(handshake.Among.Select(among => $"`{among.Key}` among `{among.Value}`"));
        var demands = handshake.Check.Select(check => $"`{check.Key}` equals `{check.Value}`")
            .Concat(handshake.Until is { } until ? [$"it is not later than `{until}`"] : [])
            .Concat(handshake.Stores is { } secret ? [$"there is no secret yet; `{secret}` becomes it"] : [])
            .Prepend(handshake.IsSigned ? "a signature" : null).OfType<string>();
        return $"| {provider.Name} | {handshake.Name} | {handshake.Method} {string.Join(", ", conditions)} | {Or(string.Join(", ", demands), "nothing")} | {Reply(handshake.Reply)} |"
            .Replace("  |", " |", StringComparison.Ordinal);
    }

    private static string Reply(HandshakeReply reply)
    {
        var body = reply.Text is { } text ? $"text `{text}`"
            : reply.Json is { } json ? $"`{json}`"
            : string.Join(", ", reply.Fields.Select(field => $"`{field.Key}`: `{field.Value}`"));
        var headers = string.Join(", ", reply.Headers.Select(header => $"`{header.Key}: {header.Value}`"));
        return string.Join("; ", new[] { reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), headers, body }.Where(part => part.Length > 0));
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
