using System.Net;
using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Victims;
using Bridge.LocalServices.Processes;

namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>One process of a service, which can be killed, frozen and started again on its port.</summary>
internal sealed class ServiceUnit(string service, int number, UnitSurroundings surroundings) : IDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly int _port = FreePort.Next();
    private ChildProcess? _process;

    public string Service => service;

    public string Name => $"{service}-{number}";

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>False while nobody should be sent here: a load balancer knows what is stopped on purpose.</summary>
    public bool IsInRotation { get; set; } = true;

    public int ProcessId => _process!.Id;

    public async Task StartAsync()
    {
        _process?.Dispose();
        _process = ChildProcess.Start(surroundings.Guard, Command(), Path.Combine(surroundings.Folder, $"{Name}.log"));
        await BecomesReadyAsync();
        IsInRotation = true;
    }

    public Task BecomesReadyAsync() => Patience.Until(IsReadyAsync, $"{Name} was ready; its log is in {surroundings.Folder}");

    public void Kill() => _process!.Kill();

    public void Suspend() => _process!.Suspend();

    public void Resume() => _process!.Resume();

    /// <summary>Stops it as an orchestrator does: SIGTERM, and nobody new is sent there.</summary>
    public async Task StopAsync()
    {
        IsInRotation = false;
        await _process!.StopAsync(Signals.Terminate, TimeSpan.FromSeconds(40), TimeProvider.System);
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        Assert.False(_process!.HasExited, $"{Name} ended while it started; its log is in {surroundings.Folder}");
        try
        {
            using var answer = await Http.GetAsync(new Uri(Address, "health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private ProcessCommand Command() =>
        new(Victim.Dotnet, Victim.Arguments(FaultService.Name, service, surroundings.Control, "--urls", Address.AbsoluteUri))
        {
            Environment = surroundings.Settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value),
            WorkingFolder = surroundings.Folder,
        };
}
