using System.Text;

namespace Bridge.Webhooks.Samples;

/// <summary>A sample whose body is written as text.</summary>
internal sealed class TextSample(
    string provider,
    string @event,
    Func<SampleValues, string> body,
    Func<SampleValues, WebhookHeaders>? headers = null,
    string contentType = "application/json",
    string variant = "") : ISample
{
    public string Provider => provider;

    public string Event => @event;

    public string Variant => variant;

    public SampleRequest Write(SampleValues values)
    {
        var all = headers?.Invoke(values) ?? [];
        all.Set("Content-Type", contentType);
        return new SampleRequest(Encoding.UTF8.GetBytes(body(values)), all);
    }
}
