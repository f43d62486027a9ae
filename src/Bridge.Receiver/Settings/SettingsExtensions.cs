using Bridge.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Receiver.Settings;

/// <summary>Adds the sources, and what takes over their changes.</summary>
internal static class SettingsExtensions
{
    /// <exception cref="SettingException">A source is missing or wrong.</exception>
    internal static void AddSources(this BridgeBuilder bridge)
    {
        bridge.AddValidatedOptions<ReceiverOptions>(ReceiverOptions.Section);
        if (SourcesFile.AddTo(bridge.Configuration) is { } file)
        {
            bridge.Services.AddSingleton(file);
        }

        bridge.Services.AddSingleton(Sources.From(bridge.Configuration));
        bridge.Services.AddSingleton<SecretUse>();
        bridge.Services.AddSingleton<SourceReloader>();
        bridge.Services.AddSingleton<SecretKeeper>();
        bridge.Services.AddHostedService(services => services.GetRequiredService<SourceReloader>());
    }
}
