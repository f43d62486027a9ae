using System.Collections.Concurrent;
using System.Net;

namespace Bridge.Tests.Receiver.Certificates;

/// <summary>What stands at any address, as the test says; keeps what was asked for.</summary>
internal sealed class FakeInternet : HttpMessageHandler
{
    internal ConcurrentQueue<Uri> Asked { get; } = new();

    /// <summary>What is answered.</summary>
    internal Func<Task<HttpResponseMessage>> Answer { get; set; } = () => Task.FromResult(new HttpResponseMessage { Content = new StringContent("a certificate") });

    internal FakeInternet Answers(HttpStatusCode status)
    {
        Answer = () => Task.FromResult(new HttpResponseMessage(status));
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request.RequestUri!);
        return Answer();
    }
}
