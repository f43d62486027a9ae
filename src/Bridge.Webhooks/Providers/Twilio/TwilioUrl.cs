using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Bridge.Webhooks.Providers.Twilio;

/// <summary>
/// The registered URL in the spellings of which Twilio signs one: with its port and without, its query as registered and as sent. Twilio
/// may send with escapes what it signed without. Nothing else of it is changed, not even the case of letters; a fragment, which only sets
/// Twilio's own time limits, is never sent.
/// </summary>
internal sealed class TwilioUrl
{
    private const string BodyHash = "bodySHA256=";

    private readonly string _withPort;
    private readonly string _withoutPort;
    private readonly string _path;
    private readonly string _query;

    public TwilioUrl(string url)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var sent = fragment < 0 ? url : url[..fragment];
        var authority = sent.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = sent.AsSpan(authority).IndexOfAny('/', '?') is var at and >= 0 ? authority + at : sent.Length;
        var query = sent.IndexOf('?', path);
        _path = query < 0 ? sent[path..] : sent[path..query];
        _query = query < 0 ? string.Empty : sent[(query + 1)..];

        // The name of a host holds a colon only within brackets, credentials hold one before the at sign.
        var host = sent.LastIndexOf('@', path - 1, path - authority) + 1;
        var colon = sent.LastIndexOf(':', path - 1, path - Math.Max(host, authority));
        var hasPort = colon > sent.LastIndexOf(']', path - 1, path - authority);
        _withoutPort = hasPort ? sent[..colon] : sent[..path];
        var usual = sent.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        _withPort = hasPort ? sent[..path] : sent[..path] + usual;
    }

    /// <summary>The signed spellings of the URL that a request was sent to.</summary>
    /// <param name="query">The request's query, <c>?</c> included. Beyond the registered one it may only hold the hash of the body.</param>
    /// <param name="spellings">The spellings.</param>
    /// <param name="bodyHash">The hash of the body as it was sent; null where there is none.</param>
    /// <returns>False where the query is another than the registered one.</returns>
    public bool TrySpell(string query, [NotNullWhen(true)] out string[]? spellings, out string? bodyHash)
    {
        var sent = query.Length > 1 ? query[1..] : _query;
        var hashes = sent.Split('&').Where(IsBodyHash).ToArray();
        bodyHash = hashes is [var only] ? only[BodyHash.Length..] : null;
        var isRegistered = WebUtility.UrlDecode(WithoutBodyHash(sent)) == WebUtility.UrlDecode(WithoutBodyHash(_query));
        spellings = hashes.Length <= 1 && isRegistered ? [.. new[] { sent, RegisteredWith(hashes) }.Distinct().SelectMany(Spell)] : null;
        return spellings is not null;
    }

    /// <summary>The query where the hash of a body is signed.</summary>
    public string QueryWith(string bodyHash) => _query.Length > 0 ? $"?{_query}&{BodyHash}{bodyHash}" : $"?{BodyHash}{bodyHash}";

    private string RegisteredWith(string[] hashes) => string.Join('&', _query.Length > 0 ? [WithoutBodyHash(_query), .. hashes] : hashes);

    private string[] Spell(string query)
    {
        var suffix = query.Length > 0 ? $"{_path}?{query}" : _path;
        return [_withoutPort + suffix, _withPort + suffix];
    }

    private static string WithoutBodyHash(string query) => string.Join('&', query.Split('&').Where(part => !IsBodyHash(part)));

    private static bool IsBodyHash(string part) => part.StartsWith(BodyHash, StringComparison.Ordinal);
}
