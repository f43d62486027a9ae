using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Makes every connection one from an address that the test chooses: a test's own are all of this machine.</summary>
internal sealed class ClientAddress(string address) : IStartupFilter
{
    internal IPAddress Address { get; set; } = IPAddress.Parse(address);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(step => http =>
        {
            http.Connection.RemoteIpAddress = Address;
            return step(http);
        });
        next(app);
    };
}
