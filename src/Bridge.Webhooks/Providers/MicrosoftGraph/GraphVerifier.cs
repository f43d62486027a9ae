using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.MicrosoftGraph;

/// <summary>Verifies <see cref="GraphSignature" /> for one source. One notification without the right secret refuses them all.</summary>
internal sealed class GraphVerifier(IReadOnlyList<byte[]> secrets) : IWebhookVerifier
{
    // Hashes, so that secrets of any length are compared in the same time.
    private readonly byte[][] _secrets = [.. secrets.Select(SHA256.HashData)];

    public bool IsToken => true;

    public ValueTask<Finding> VerifyAsync(WebhookRequest request, ICertificateSource certificates, CancellationToken cancellationToken) => new(Verify(request));

    /// <summary>Whoever could change the body of one request knows the secret, and could write a body of their own.</summary>
    public bool Signs(string place) => ValueLocation.TryParse(place, out var location) && location.Kind is LocationKind.Json;

    private Finding Verify(WebhookRequest request)
    {
        using var body = GraphNotifications.Parse(request.Json);
        var items = body is null ? [] : GraphNotifications.Items(body.RootElement);
        if (items.Count == 0)
            return new(Verdict.MissingSignature);

        var secretIndex = 0;
        foreach (var item in items)
        {
            var finding = Verify(item);
            if (finding.Verdict is not Verdict.Accepted)
                return finding;
            secretIndex = Math.Max(secretIndex, finding.SecretIndex);
        }

        return new(Verdict.Accepted, secretIndex);
    }

    private Finding Verify(JsonElement item)
    {
        if (!item.TryGetProperty(GraphNotifications.ClientState, out var found) || found.ValueKind is not JsonValueKind.String
            || JsonPointer.Text(found, string.Empty) is not { Length: > 0 } text)
            return new(Verdict.MissingSignature);

        var claimed = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var fitting = -1;
        for (var i = _secrets.Length - 1; i >= 0; i--)
            fitting = CryptographicOperations.FixedTimeEquals(claimed, _secrets[i]) ? i : fitting;
        return fitting < 0 ? new(Verdict.WrongSignature) : new(Verdict.Accepted, fitting);
    }
}
