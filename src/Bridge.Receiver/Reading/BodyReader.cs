using System.Buffers;
using Bridge.Webhooks;
using Microsoft.AspNetCore.Http;

namespace Bridge.Receiver.Reading;

/// <summary>Reads a body within its source's size, its time and its media types.</summary>
internal static class BodyReader
{
    private const int FirstChunk = 4096;
    private const string Identity = "identity";
    private const string Chunked = "chunked";

    // Kestrel believes the chunks and keeps the length under this name.
    private const string LengthBesideChunks = "X-Content-Length";

    /// <summary>
    /// Refuses a body of which two servers could disagree where it ends, a way to smuggle a request past a proxy (RFC 9112, section 6.1): chunks that come with
    /// a length too, in a coding beside their own, or over HTTP/1.0, which knows none.
    /// </summary>
    /// <returns>Null where its end is sure.</returns>
    internal static Answer? RefuseFraming(HttpRequest request)
    {
        if (request.Headers.TransferEncoding is [])
        {
            return null;
        }

        if (request.Headers.ContainsKey(LengthBesideChunks))
        {
            return Answer.TwoLengths;
        }

        var isChunked = request.Headers.TransferEncoding is [var only] && Chunked.Equals(only, StringComparison.OrdinalIgnoreCase);
        return isChunked && !HttpProtocol.IsHttp10(request.Protocol) ? null : Answer.WrongTransferEncoding;
    }

    internal static async Task<BodyResult> ReadAsync(HttpRequest request, WebhookSource source, TimeProvider time)
    {
        if (request.ContentLength > source.MaxBodyBytes)
        {
            return new(Answer.TooLarge);
        }

        if (request.Headers.ContentEncoding is not ([] or [Identity]))
        {
            return new(Answer.WrongEncoding);
        }

        if (!source.TakesContentType(request.ContentType))
        {
            return new(Answer.WrongType);
        }

        using var deadline = new CancellationTokenSource(Limits.Body, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, request.HttpContext.RequestAborted);
        try
        {
            return await ReadAllAsync(request, source.MaxBodyBytes, either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new(Answer.BodyTooSlow);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return new(Answer.BodyTooSlow);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Hung up, or chunks that are none.
            return new(Answer.Aborted);
        }
    }

    private static async Task<BodyResult> ReadAllAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? FirstChunk) + 1);
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(), cancellationToken);
            if (read == 0)
            {
                return new(body.WrittenMemory);
            }

            body.Advance(read);
            if (body.WrittenCount > limit)
            {
                return new(Answer.TooLarge);
            }
        }
    }
}
