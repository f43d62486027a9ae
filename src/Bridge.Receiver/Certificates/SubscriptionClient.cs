using Bridge.Webhooks;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Certificates;

/// <summary>Confirms a subscription at the address that a verified webhook names and the provider's code has checked.</summary>
internal sealed partial class SubscriptionClient(HttpClient http, ReceiverMetrics metrics, TimeProvider time, ILogger<SubscriptionClient> logger)
{
    /// <summary>How long the provider has to take it: with the wait for its certificate that is <see cref="Limits.Stop" />.</summary>
    internal static readonly TimeSpan Patience = Limits.Stop - CertificateStore.Patience;

    /// <summary>Confirms. Total.</summary>
    /// <returns>False where the provider did not say that it took it: then it shall ask again.</returns>
    internal async Task<bool> ConfirmAsync(WebhookSource source, Uri address, CancellationToken cancellationToken)
    {
        var isTaken = await TryConfirmAsync(address, cancellationToken);
        if (isTaken)
        {
            metrics.Greeted(source.Name, "subscription");
            Log.Confirmed(logger, source.Name, address.Host);
        }

        return isTaken;
    }

    private async Task<bool> TryConfirmAsync(Uri address, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var answer = await http.GetAsync(address, either.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Subscription of {Source} confirmed at {Host}")]
        internal static partial void Confirmed(ILogger logger, string source, string host);
    }
}
