using Bridge.LocalServices.Processes;

namespace Bridge.LocalServices.Containers;

/// <summary>A server in a container, for machines without its binaries.</summary>
internal sealed class ContainerHost(ContainerPlan plan, ServerFolder folder, IProgress<string>? progress) : IServerHost
{
    /// <summary>The part of a persistent folder that the container keeps its data in.</summary>
    public const string Data = "container";

    private readonly string _name = $"bridge-{Guid.NewGuid():N}";
    private bool _exists;

    public string DataFolder => folder.IsTemporary ? "" : folder.Path;

    public bool HasExited => Docker("inspect", "--format", "{{.State.Running}}", _name).Trim() != "true";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_exists)
        {
            await ContainerEngine.RunAsync(["start", _name], cancellationToken);
            return;
        }
        progress?.Report($"Starting a container of {plan.Image}");
        folder.Guard.RemoveContainer(_name);
        await ContainerEngine.RunAsync([.. RunArguments()], plan.Secrets, cancellationToken);
        _exists = true;
    }

    public Task StopAsync(CancellationToken cancellationToken) => ContainerEngine.RunAsync(["stop", _name], cancellationToken);

    public void Kill() => Docker("kill", _name);

    public void Suspend() => Docker("pause", _name);

    public void Resume() => Docker("unpause", _name);

    public Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        ContainerEngine.RunAsync(["exec", _name, tool, .. arguments], cancellationToken);

    public string LogTail() => Docker("logs", "--tail", "15", _name);

    public async ValueTask DisposeAsync()
    {
        if (_exists && !folder.IsTemporary)
            await StopAsync(CancellationToken.None);
        await ContainerEngine.RunAsync(["rm", "--force", "--volumes", _name], CancellationToken.None);
        await folder.DisposeAsync();
    }

    private IEnumerable<string> RunArguments()
    {
        IEnumerable<string> arguments = ["run", "--detach", "--name", _name, "--hostname", plan.HostName];
        arguments = arguments.Concat(plan.Ports.SelectMany(port => new[] { "--publish", $"127.0.0.1:{port.Value}:{port.Key}" }));
        arguments = arguments.Concat(plan.Secrets.Keys.SelectMany(name => new[] { "--env", name }));
        arguments = arguments.Concat(plan.Files.SelectMany(file => new[] { "--volume", $"{folder.In(file.Key)}:{file.Value}:ro" }));
        if (!folder.IsTemporary)
            arguments = arguments.Concat(["--volume", $"{folder.In(Data)}:{plan.DataPath}"]);
        return [.. arguments, plan.Image, .. plan.Command];
    }

    private static string Docker(params string[] arguments) =>
        ContainerEngine.RunAsync(arguments, CancellationToken.None).GetAwaiter().GetResult();
}
