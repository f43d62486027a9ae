using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using Bridge.Hosting;
using Bridge.Hosting.Bus;

namespace Bridge.Privileges;

/// <summary>Makes users by the broker's management API. https://www.rabbitmq.com/docs/management#http-api</summary>
/// <param name="http">Points at the address.</param>
/// <param name="address">The API, asked as an administrator.</param>
internal sealed class BrokerAdministration(HttpClient http, ManagementAddress address)
{
    private const string Key = "ConnectionStrings:RabbitMqManagement";

    /// <summary>Makes a user, or gives the one that is there this password and these rights in place of its own.</summary>
    /// <exception cref="SettingException">The API does not answer, or refuses.</exception>
    internal async Task GrantAsync(BrokerUser user, string password, CancellationToken cancellationToken)
    {
        await PutAsync($"users/{user.Name}", new UserRequest(password, user.Tags), PrivilegesJson.Default.UserRequest, cancellationToken);
        await PutAsync(
            $"permissions/{Uri.EscapeDataString(address.VirtualHost)}/{user.Name}",
            new RightsRequest(BrokerRights.Pattern(user.Rights.Configure), BrokerRights.Pattern(user.Rights.Write), BrokerRights.Pattern(user.Rights.Read)),
            PrivilegesJson.Default.RightsRequest,
            cancellationToken);
    }

    private async Task PutAsync<T>(string path, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.PutAsJsonAsync(path, body, type, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw Refused(answer.StatusCode);
            }
        }
        catch (HttpRequestException)
        {
            throw new SettingException(Key, $"leads to {address.Place}, where nobody answers", "start the broker with the plug-in rabbitmq_management, or name another address");
        }
    }

    private SettingException Refused(HttpStatusCode status) => status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        ? new SettingException(Key, $"leads to {address.Place}, which refuses the user", "name one with the tag administrator, there or in ConnectionStrings:RabbitMq")
        : new SettingException(Key, $"leads to {address.Place}, which answers {(int)status}", "name the management API of RabbitMQ, and a virtual host that is there");
}
