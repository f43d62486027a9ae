using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>A request and a source that may fit it.</summary>
internal sealed record Attempt
{
    /// <summary>The source's name in errors.</summary>
    public const string Source = "request";

    public required string Provider { get; init; }

    /// <summary>How it is signed; null where the provider is verified in code.</summary>
    public required SignatureScheme? Scheme { get; init; }

    public required IReadOnlyList<string> Secrets { get; init; }

    public required string? Url { get; init; }

    public required WebhookRequest Request { get; init; }

    public IDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public ICertificateSource Certificates { get; init; } = NoCertificates.Instance;

    public ReadOnlyMemory<byte> Body => Request.Body;

    public Attempt WithBody(byte[] body)
        => this with { Request = new() { Method = Request.Method, Query = Request.Query, Headers = Request.Headers, Body = body, ReceivedAt = Request.ReceivedAt } };

    /// <summary>The options of such a source.</summary>
    public WebhookSourceOptions ToOptions() => new()
    {
        Provider = Provider,
        Scheme = Scheme,
        Secrets = [.. Secrets],
        PublicUrl = Url,
        Settings = Settings,
    };

    /// <returns>Null where no source can be built of it.</returns>
    public async ValueTask<Verification?> VerifyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WebhookSourceBuilder.Build(Source, ToOptions(), out var source);
        return source is null ? null : await source.VerifyAsync(Request, Certificates, cancellationToken).ConfigureAwait(false);
    }
}
