using Bridge.Hosting;
using Bridge.Receiver;
using Bridge.Up;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Bridge.Doctor;

/// <summary>The configuration that is looked at: that of this command's environment, as a service in its place would read it.</summary>
/// <param name="SourcesPath">The settings file of the sources; null for that of the environment, else of the data folder.</param>
/// <param name="DataFolder">The data folder of <c>bridge up</c>.</param>
internal sealed record DoctorSubject(string? SourcesPath, string DataFolder)
{
    /// <summary>Settings that come before those of the environment.</summary>
    internal IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>A process that can be built, not started.</summary>
    internal BridgeBuilder Builder(string process)
    {
        var bridge = new BridgeBuilder(process);
        bridge.Web.Logging.ClearProviders();
        bridge.Configuration.AddInMemoryCollection(Settings);
        var isSet = bridge.Configuration[ReceiverService.SourcesFileKey] is { Length: > 0 } || bridge.Configuration.GetSection("Sources").Exists();
        if ((SourcesPath ?? (isSet ? null : SourcesFile.Find(DataFolder))) is { } path)
        {
            bridge.Configuration[ReceiverService.SourcesFileKey] = path;
        }

        return bridge;
    }

    /// <summary>A connection string; null where none is set.</summary>
    internal string? ConnectionString(string name) =>
        Builder("doctor").Configuration.GetConnectionString(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
