using System.Net.Http.Headers;
using Bridge.Hosting.Outbound;

namespace Bridge.Receiver.Access;

/// <summary>Fetches a published list, from a file or from its URL.</summary>
internal sealed class AddressListClient(HttpClient http, TimeProvider time)
{
    private readonly OutboundCall _call = new("The address list", time);

    /// <exception cref="OutboundException">The URL gave no list.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    internal async Task<ReadOnlyMemory<byte>> ReadAsync(AddressListPlace place, CancellationToken cancellationToken)
    {
        if (place.IsFile)
        {
            return ReadFile(place.Location);
        }

        using var answer = await _call.SendAsync(token => SendAsync(new Uri(place.Location), token), cancellationToken);
        return await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <exception cref="IOException">The file cannot be read, or is larger than an answer may be.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    internal static ReadOnlyMemory<byte> ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[OutboundLimits.AnswerSize + 1];
        var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length <= OutboundLimits.AnswerSize
            ? buffer.AsMemory(0, length)
            : throw new IOException($"It has more than {OutboundLimits.AnswerSize} bytes.");
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);

        // GitHub refuses a request without one.
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Bridge", null));
        return await http.SendAsync(request, cancellationToken);
    }
}
