using System.Text.Json;
using Bridge.Webhooks;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>One provider as the suite sees it: what its signature covers is asked of the provider, never listed here.</summary>
internal sealed class Subject
{
    private const string Json = "json:";

    private readonly IWebhookProvider _provider;
    private readonly SourceKeys[] _keys;
    private readonly WebhookSource _source;
    private readonly Func<WebhookSource, WebhookRequest, Verification, Verification>? _misjudge;
    private readonly Lazy<IReadOnlyList<SampleRequest>> _events;

    private Subject(IWebhookProvider provider, Func<WebhookSource, WebhookRequest, Verification, Verification>? misjudge = null)
    {
        _provider = provider;
        _keys = [Certificates.Learn(provider, SourceKeys.Create(provider)), Certificates.Learn(provider, SourceKeys.Create(provider))];
        _source = Source(0);
        Body = provider.Samples.Select(sample => sample.Write(new() { OccurredAt = Play.Now })).First(IsEvent);
        var signed = Sign();
        SignedHeaders = [.. signed.Headers.Names.Where(name => !Body.Headers[name].SequenceEqual(signed.Headers[name]) || IsInMessage(name))];
        SignatureHeaders = [.. signed.Headers.Names.Where(name => !signed.Headers[name].SequenceEqual(Sign(key: 1).Headers[name]))];
        CanSignAnyBody = !IsInBody && TrySign("{"u8.ToArray());
        _misjudge = misjudge;
        _events = new(() => [.. provider.Samples.Select(sample => sample.Write(new() { OccurredAt = Play.Now })).Where(IsEvent)]);
    }

    /// <summary>The certificates of those providers that sign with one.</summary>
    public static TestCertificates Certificates { get; } = new();

    /// <summary>Every provider, in code or as data.</summary>
    public static IReadOnlyList<Subject> All { get; } =
        [.. ProviderCatalog.All.Concat(PresetCatalog.All).OrderBy(provider => provider.Name, StringComparer.Ordinal).Select(provider => new Subject(provider))];

    /// <summary>A provider whose source takes everything: the suite must notice.</summary>
    public static Subject Gullible(string provider)
        => new(ProviderCatalog.Find(provider)!, (source, request, _) => Verification.Accepted(source.AssumeVerified(request), 0));

    /// <summary>A provider whose source takes nothing: the suite must notice.</summary>
    public static Subject Paranoid(string provider) => new(ProviderCatalog.Find(provider)!, (_, _, _) => Verification.Refused(Verdict.WrongSignature));

    public string Name => _provider.Name;

    public IWebhookProvider Provider => _provider;

    /// <summary>How it signs; null where it is verified in code.</summary>
    public SignatureScheme? Scheme => _provider.Scheme;

    /// <summary>A request of the provider that is not signed yet: its first sample that is no handshake.</summary>
    public SampleRequest Body { get; }

    /// <summary>Every sample that is no handshake, not signed yet.</summary>
    public IReadOnlyList<SampleRequest> Events => _events.Value;

    /// <summary>The headers that the signature covers, and those that hold it.</summary>
    public IReadOnlyList<string> SignedHeaders { get; }

    /// <summary>The headers that change with the key: those that hold the signature.</summary>
    public IReadOnlyList<string> SignatureHeaders { get; }

    /// <summary>True where the time or the signature stands in the body.</summary>
    public bool IsInBody
        => Scheme is { } scheme && scheme.Signature.In.Concat(scheme.Timestamp?.In ?? []).Any(place => place.StartsWith(Json, StringComparison.Ordinal));

    /// <summary>True where nothing is signed: the secret itself is sent.</summary>
    public bool IsToken => _source.IsToken;

    /// <summary>True where every byte of the body is signed.</summary>
    public bool SignsBody => SignsPlace("/a-place-that-nobody-knows");

    /// <summary>True where any bytes can be a rightly signed body.</summary>
    public bool TakesAnyBody => CanSignAnyBody && (SignsBody || IsToken);

    /// <summary>False where the body must have a shape before it can be signed.</summary>
    public bool CanSignAnyBody { get; }

    /// <summary>How old a signed time may be; null where none is signed, or any age is taken.</summary>
    public TimeSpan? Tolerance => Scheme?.Timestamp?.Tolerance;

    public bool SignsUrl => Scheme is { } scheme ? scheme.Message.Contains("{url", StringComparison.Ordinal) : IsRefusedWithoutUrl();

    /// <summary>A source that knows the keys of some places, in their order.</summary>
    public WebhookSource Source(params int[] keys) => WebhookSource.Create(Name, Options(Schemes.Url, keys));

    public WebhookSource SourceAt(string url) => WebhookSource.Create(Name, Options(url, [0]));

    public WebhookSourceOptions Options(string? url, int[] keys)
        => new() { Provider = Name, PublicUrl = url, Secrets = [.. keys.Select(key => _keys[key].Secret)] };

    public SampleRequest Sign(SampleRequest? request = null, DateTimeOffset? at = null, int key = 0)
        => WebhookSigner.For(_provider, _keys[key].SigningSecret, Schemes.Url).Sign(request ?? Body, at ?? Play.Now);

    public SampleRequest SignBody(ReadOnlyMemory<byte> body, DateTimeOffset? at = null) => Sign(Body with { Body = body, Headers = new(Body.Headers) }, at);

    public async Task<Verification> VerifyAsync(SampleRequest request, WebhookSource? source = null, DateTimeOffset? receivedAt = null)
    {
        var received = Play.Request(request.Headers, request.Body, receivedAt, request.Query);
        var verification = await (source ?? _source).VerifyAsync(received, Certificates, CancellationToken.None);
        return _misjudge?.Invoke(source ?? _source, received, verification) ?? verification;
    }

    public async Task<Verdict> VerdictOf(SampleRequest request, WebhookSource? source = null, DateTimeOffset? receivedAt = null)
        => (await VerifyAsync(request, source, receivedAt)).Verdict;

    public async Task<Translation> TranslateAsync(SampleRequest request, DateTimeOffset? receivedAt = null)
    {
        var verification = await VerifyAsync(request, receivedAt: receivedAt);
        Assert.Equal(Verdict.Accepted, verification.Verdict);
        return _source.Translate(verification.Webhook!);
    }

    /// <summary>The places of the body's texts that the signature covers; none where the body is no JSON.</summary>
    public IEnumerable<string> SignedTexts()
    {
        try
        {
            using var body = JsonDocument.Parse(Sign().Body);
            return [.. Leaves(body.RootElement, string.Empty).Where(IsSigned)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public override string ToString() => Name;

    private static IEnumerable<string> Leaves(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value, $"{place}/{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Leaves(item, $"{place}/{index}")),
        JsonValueKind.String or JsonValueKind.Number => [place],
        _ => [],
    };

    /// <summary>A place of an item is named from the item on.</summary>
    private bool IsSigned(string pointer)
        => Enumerable.Range(0, pointer.Length).Where(start => pointer[start] == '/').Any(start => SignsPlace(pointer[start..]));

    private bool SignsPlace(string pointer) => !IsToken && _source.Signs(Json + pointer);

    private bool IsInMessage(string header) => Scheme?.Message.Contains($"{{header:{header}}}", StringComparison.OrdinalIgnoreCase) ?? false;

    private bool IsRefusedWithoutUrl() => WebhookSource.Validate(Name, Options(null, [0])).Count > 0;

    private bool IsEvent(SampleRequest sample) => _source.AnswerHandshake(VerifyAsync(Sign(sample)).GetAwaiter().GetResult()) is null;

    private bool TrySign(byte[] body)
    {
        try
        {
            SignBody(body);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
