using Bridge.Webhooks;
using Microsoft.AspNetCore.Http;

namespace Bridge.Receiver.Reading;

/// <summary>The headers of a request, as verification wants them.</summary>
internal sealed class RequestHeaders(IHeaderDictionary headers) : IWebhookHeaders
{
    public IEnumerable<string> Names => headers.Keys;

    public IReadOnlyList<string?> this[string name] => headers[name];
}
