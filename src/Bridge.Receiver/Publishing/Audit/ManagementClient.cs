using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bridge.Hosting.Bus;

namespace Bridge.Receiver.Publishing.Audit;

/// <summary>Asks the broker's management API what is bound to what. https://www.rabbitmq.com/docs/management#http-api</summary>
internal sealed class ManagementClient(HttpClient http, ManagementAddress address)
{
    /// <summary>The longest answer in bytes: the bindings of some fifty thousand queues.</summary>
    internal const int MostBytes = 16 * 1024 * 1024;

    private readonly string _virtualHost = Uri.EscapeDataString(address.VirtualHost);

    /// <exception cref="ManagementException">It does not answer, or does not let this user look.</exception>
    internal async Task<BrokerTopology> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var bindings = await GetAsync($"bindings/{_virtualHost}?columns={BindingInfo.Columns}", AuditJson.Default.BindingInfoArray, cancellationToken);
            var queues = await GetAsync($"queues/{_virtualHost}?columns={QueueInfo.Columns}", AuditJson.Default.QueueInfoArray, cancellationToken);
            return new BrokerTopology(bindings, queues);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException || IsTimeout(exception, cancellationToken))
        {
            throw new ManagementException($"{Fault(exception)}, at {address.Place}");
        }
    }

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync(path, type, cancellationToken) ?? throw new JsonException();

    private static bool IsTimeout(Exception exception, CancellationToken cancellationToken) =>
        exception is TaskCanceledException && !cancellationToken.IsCancellationRequested;

    private static string Fault(Exception exception) => exception switch
    {
        HttpRequestException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } =>
            "the management API refuses the user: give it the tag monitoring (rabbitmqctl set_user_tags), or set ConnectionStrings:RabbitMqManagement",
        HttpRequestException { StatusCode: { } status } => $"the management API answers {(int)status}: set ConnectionStrings:RabbitMqManagement",
        JsonException => "something else than the management API answers: set ConnectionStrings:RabbitMqManagement",
        _ => "the management API does not answer: enable rabbitmq_management, or set ConnectionStrings:RabbitMqManagement",
    };
}
