using System.Text.Json;
using Bridge.Tests.House;
using Bridge.Webhooks.Handshakes;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;

namespace Bridge.Tests.Webhooks.Handshakes;

/// <summary>What holds for the handshakes of every provider, in code or as data.</summary>
public sealed class HandshakeCatalogTests
{
    private static readonly (IWebhookProvider Provider, Handshake Handshake)[] All =
        [.. ProviderCatalog.All.Concat(PresetCatalog.All).SelectMany(provider => provider.Handshakes, (provider, handshake) => (provider, handshake))];

    [Fact]
    public void Every_handshake_can_be_answered_and_gives_nothing_away()
        => Faults.None(All.SelectMany(row => Wrong(row.Provider, row.Handshake)));

    [Fact]
    public void Every_setting_of_a_provider_is_used_by_a_handshake_or_by_its_code()
        => Assert.All(PresetCatalog.All.Where(preset => preset.Preset.Settings.Count > 0), preset => Assert.NotEmpty(preset.Handshakes));

    [Fact]
    public void Every_handshake_is_on_its_page_as_it_is()
    {
        var page = Repository.Read("docs/handshakes.md");

        Assert.All(All, row => Assert.Contains(HandshakeRow.Of(row.Provider, row.Handshake) + "\n", page, StringComparison.Ordinal));
        Assert.DoesNotContain(HandshakeRow.Of(All[0].Provider, All[0].Handshake), page.Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hmac under no secret", """{"name":"a","reply":{"text":"hmac:json:/a"}}""")]
    [InlineData("unknown place 'cookie:a'", """{"name":"a","when":{"cookie:a":"1"}}""")]
    [InlineData("unknown place 'json:a'", """{"name":"a","reply":{"headers":{"X":"json:a"}}}""")]
    [InlineData("unknown setting 'Nowhere'", """{"name":"a","check":{"query:a":"Nowhere"}}""")]
    [InlineData("a secret is taken at any time", """{"name":"a","stores":"header:X"}""")]
    [InlineData("status 302", """{"name":"a","reply":{"status":302}}""")]
    [InlineData("two bodies", """{"name":"a","reply":{"text":"query:a","json":"{}"}}""")]
    [InlineData("a body of JSON that is none", """{"name":"a","isSigned":true,"when":{"query:a":"1"},"reply":{"json":"{"}}""")]
    [InlineData("anybody is answered", """{"name":"a","method":"POST"}""")]
    public void What_is_wrong_is_named(string expected, string handshake)
        => Assert.Contains($"meta a: {expected}", Wrong(ProviderCatalog.Find("meta")!, JsonSerializer.Deserialize(handshake, PresetJson.Default.Handshake)!));

    private static IEnumerable<string> Wrong(IWebhookProvider provider, Handshake handshake)
    {
        var reply = handshake.Reply;
        string[] values = [.. reply.Headers.Values, .. reply.Fields.Values, .. reply.Text is null ? [] : (string[])[reply.Text]];
        string[] settings =
        [
            .. handshake.Check.Values, .. handshake.Among.Values, .. handshake.Until is null ? [] : (string[])[handshake.Until],
            .. values.Where(value => value.StartsWith("setting:", StringComparison.Ordinal)).Select(value => value["setting:".Length..]),
        ];
        var places = handshake.When.Keys.Concat(handshake.Unless).Concat(handshake.Among.Keys).Concat(handshake.Check.Keys)
            .Concat(handshake.Stores is null ? [] : [handshake.Stores])
            .Concat(values.Where(value => !value.StartsWith("text:", StringComparison.Ordinal) && !value.StartsWith("setting:", StringComparison.Ordinal))
                .Select(value => value.StartsWith("hmac:", StringComparison.Ordinal) ? value["hmac:".Length..] : value));
        IEnumerable<string?> faults =
        [
            .. places.Where(place => !IsPlace(place)).Select(place => $"unknown place '{place}'"),
            .. settings.Where(setting => !provider.Settings.ContainsKey(setting)).Select(setting => $"unknown setting '{setting}'"),
            !handshake.IsSigned && values.Any(value => value.StartsWith("hmac:", StringComparison.Ordinal)) ? "hmac under no secret" : null,
            handshake.Stores is not null && handshake.Until is null ? "a secret is taken at any time" : null,
            reply.Status is < 200 or > 299 ? $"status {reply.Status}" : null,
            new[] { reply.Text is not null, reply.Json is not null, reply.Fields.Count > 0 }.Count(isThere => isThere) > 1 ? "two bodies" : null,
            reply.Json is { } json && !IsJson(json) ? "a body of JSON that is none" : null,
            handshake.Method is "POST" && handshake.When.Count == 0 ? "anybody is answered" : null,
        ];
        return faults.OfType<string>().Select(fault => $"{provider.Name} {handshake.Name}: {fault}");
    }

    private static bool IsPlace(string place)
        => place.Split(':', 2) is ["query" or "header" or "form", { Length: > 0 }] or ["json", ['/', ..]];

    private static bool IsJson(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
