using Bridge.LocalServices.Containers;

namespace Bridge.LocalServices.Processes;

/// <summary>Chooses where a server runs: the machine's binaries first, a container engine second, but always where its data is.</summary>
internal static class HostChoice
{
    /// <summary>Whether it is a container.</summary>
    /// <exception cref="ServerNotFoundException">There is neither.</exception>
    /// <exception cref="ServerStartException">The data folder was made by binaries that are gone.</exception>
    public static async Task<bool> IsContainerAsync(
        ServerOptions options, string? binaries, string server, string package, CancellationToken cancellationToken)
    {
        if (binaries is not null && !Holds(options, ContainerHost.Data))
            return false;
        if (binaries is null && Holds(options, ServerFolder.HomeName))
            throw new ServerStartException(
                $"The data folder '{options.DataFolder}' was made by a {server} of this machine that is gone: "
                + $"install it (apt-get install {package}) or choose another folder.");
        if (await ContainerEngine.AnswersAsync(options.Machine, cancellationToken))
            return true;
        throw new ServerNotFoundException(server, package);
    }

    private static bool Holds(ServerOptions options, string name) =>
        options.DataFolder is { } folder && Directory.Exists(Path.Combine(folder, name));
}
