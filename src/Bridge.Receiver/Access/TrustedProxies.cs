using System.Net;
using Bridge.Hosting;
using Bridge.Receiver.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bridge.Receiver.Access;

/// <summary>Believes what a proxy says of a client, where the proxy is one of <c>Receiver:TrustedProxies</c>; nobody else is believed.</summary>
internal sealed class TrustedProxies : IStartupFilter
{
    // The framework's switch believes everybody.
    private const string FrameworkKey = "FORWARDEDHEADERS_ENABLED";
    private readonly Networks _networks;
    private readonly int _limit;

    /// <exception cref="OptionsValidationException">The section <c>Receiver</c> is wrong.</exception>
    public TrustedProxies(IOptions<ReceiverOptions> options)
    {
        _networks = Networks.TryRead([.. options.Value.TrustedProxies], out var networks, out _) ? networks : Networks.None;
        _limit = options.Value.ForwardLimit;
    }

    /// <exception cref="SettingException">The framework is told to believe everybody.</exception>
    internal static void RefuseFrameworkSwitch(IConfiguration configuration)
    {
        if (bool.TryParse(configuration[FrameworkKey], out var isOn) && isOn)
        {
            throw new SettingException($"ASPNETCORE_{FrameworkKey}", "believes X-Forwarded-For of everybody", "remove it and write the proxies to Receiver:TrustedProxies:0, ...");
        }
    }

    internal bool Contains(IPAddress address) => _networks.Contains(address);

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // With no network at all the middleware would believe everybody.
        if (_networks.Count > 0)
        {
            app.UseForwardedHeaders(Options());
        }

        next(app);
    };

    private ForwardedHeadersOptions Options()
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = _limit,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in _networks.All)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }
}
