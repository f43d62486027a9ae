using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bridge.Webhooks.Certificates;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Certificates;

/// <summary>Fetches a certificate from an address whose host was checked, once. No redirect is followed.</summary>
internal sealed partial class CertificateClient(HttpClient http, ILogger<CertificateClient> logger)
{
    /// <summary>The largest file in bytes: a chain of three is a tenth of it.</summary>
    internal const int MostBytes = 64 * 1024;

    /// <summary>Fetches. Total.</summary>
    internal async Task<CertificateFile> FetchAsync(Uri address)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Bridge", null));
            using var answer = await http.SendAsync(request);
            return await ReadAsync(address, answer);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            return new(CertificateOutcome.Missing);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            Log.NotFetched(logger, address.Host, exception is HttpRequestException failed ? failed.HttpRequestError.ToString() : "no answer in time");
            return default;
        }
    }

    private async Task<CertificateFile> ReadAsync(Uri address, HttpResponseMessage answer)
    {
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK:
                return new(CertificateOutcome.Found, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
            case HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return new(CertificateOutcome.Missing);
            default:
                Log.NotFetched(logger, address.Host, $"answered {(int)answer.StatusCode}");
                return default;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A certificate could not be fetched from {Host}: {Reason}. What it signs is answered 503 until it can")]
        internal static partial void NotFetched(ILogger logger, string host, string reason);
    }
}
