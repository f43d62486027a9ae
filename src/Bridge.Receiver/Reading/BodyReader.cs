using System.Buffers;
using Bridge.Webhooks;
using Microsoft.AspNetCore.Http;

namespace Bridge.Receiver.Reading;

/// <summary>Reads a body within its source's size, its time and its media types.</summary>
internal static class BodyReader
{
    private const int FirstChunk = 4096;
    private const string Identity = "identity";

    // Kestrel believes the chunks and keeps the length under this name.
    private const string LengthBesideChunks = "X-Content-Length";

    /// <summary>True where the body comes in chunks and with a length too: a way to smuggle a request past a proxy (RFC 9112, section 6.1).</summary>
    internal static bool HasTwoLengths(HttpRequest request) =>
        request.Headers.TransferEncoding.Count > 0 && request.Headers.ContainsKey(LengthBesideChunks);

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
