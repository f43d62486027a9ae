using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Bridge.Hosting.Bus;

/// <summary>Where the broker's management API is asked, and as whom.</summary>
public sealed class ManagementAddress
{
    private const string Name = "RabbitMqManagement";
    private const int Port = 15672;
    private const int TlsPort = 15671;

    /// <summary>Whom RabbitMQ lets in from its own machine, and the bus is where its address names nobody.</summary>
    private const string Guest = "guest:guest";

    private readonly Uri _address;
    private readonly string _user;

    private ManagementAddress(Uri address, string user, string virtualHost)
    {
        (_address, _user, VirtualHost) = (address, user, virtualHost);
    }

    /// <summary>The virtual host of the bus.</summary>
    public string VirtualHost { get; }

    /// <summary>Host and port, for people.</summary>
    public string Place => $"{_address.Host}:{_address.Port}";

    /// <summary>The address of <c>ConnectionStrings:RabbitMqManagement</c>, else the broker's host at the usual port; its user is that of the broker where it names none.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="virtualHost">The virtual host of the bus.</param>
    /// <exception cref="SettingException">It is no HTTP address.</exception>
    public static ManagementAddress Read(IConfiguration configuration, string virtualHost)
    {
        var broker = new Uri(configuration.RequireConnectionString("RabbitMq", "amqp://user:password@host:5672/"));
        var address = configuration.GetConnectionString(Name) is { Length: > 0 } given ? Parse(given) : Usual(broker);
        return new ManagementAddress(address, User(address) ?? User(broker) ?? Guest, virtualHost);
    }

    /// <summary>Points a client at the API, as that user.</summary>
    public void Configure(HttpClient http)
    {
        // Secrets stay out of the address, which errors may quote.
        http.BaseAddress = new UriBuilder(_address) { UserName = string.Empty, Password = string.Empty, Path = _address.AbsolutePath.TrimEnd('/') + "/api/" }.Uri;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(':', _user.Split(':', 2).Select(Uri.UnescapeDataString)))));
    }

    private static string? User(Uri address) => address.UserInfo is { Length: > 0 } user ? user : null;

    private static Uri Parse(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new SettingException($"ConnectionStrings:{Name}", "is no HTTP address", "write it as http://user:password@host:15672/ (https:// for TLS)");

    private static Uri Usual(Uri broker) => broker.Scheme == "amqps"
        ? new UriBuilder(Uri.UriSchemeHttps, broker.Host, TlsPort).Uri
        : new UriBuilder(Uri.UriSchemeHttp, broker.Host, Port).Uri;
}
