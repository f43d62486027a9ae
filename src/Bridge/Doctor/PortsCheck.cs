using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Bridge.Receiver;

namespace Bridge.Doctor;

/// <summary>Whether the services can listen where they do unless told otherwise.</summary>
internal sealed class PortsCheck(HttpClient http, IEnumerable<CatalogService> services) : IDoctorCheck
{
    public async IAsyncEnumerable<CheckResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var service in services)
        {
            yield return await CheckAsync(service, cancellationToken);
        }
    }

    private async Task<CheckResult> CheckAsync(CatalogService service, CancellationToken cancellationToken)
    {
        var check = $"port {service.Port}";
        if (IsFree(service.Port))
        {
            return CheckResult.Ok(check, $"free for {service.Name}");
        }

        if (await IsBridgeAsync(service.Port, cancellationToken))
        {
            return CheckResult.Ok(check, "a service of Bridge answers there");
        }

        // Where `bridge up` listens: it would not start.
        var status = service.Name == ReceiverService.Name ? CheckStatus.Fail : CheckStatus.Warn;
        return new CheckResult(check, status, $"another program listens there: stop it, or let {service.Name} listen elsewhere with --urls http://127.0.0.1:PORT");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<bool> IsBridgeAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/live"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
