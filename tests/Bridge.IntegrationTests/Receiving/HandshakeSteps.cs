using System.Net;
using Bridge.Webhooks;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>What tests of handshakes send, and how they look at the answer.</summary>
internal static class HandshakeSteps
{
    internal static WebhookHeaders Json() => new() { { "Content-Type", "application/json" } };

    internal static HttpRequestMessage Post(string source, byte[] body, string contentType) => new(HttpMethod.Post, $"/webhooks/{source}")
    {
        Content = new ByteArrayContent(body) { Headers = { { "Content-Type", contentType } } },
    };

    internal static async Task AssertAsync(HttpResponseMessage answer, HttpStatusCode status, string? contentType, string body)
    {
        Assert.Equal((status, contentType), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal(body, await answer.Content.ReadAsStringAsync());
        if (answer.IsSuccessStatusCode)
        {
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        }
    }
}
