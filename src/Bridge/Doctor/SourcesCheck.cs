using Bridge.Hosting;
using Bridge.Receiver.Settings;

namespace Bridge.Doctor;

/// <summary>Every source: its settings, its secrets, and whether their files can be read. Never a secret itself.</summary>
internal sealed class SourcesCheck(DoctorSubject subject) : IDoctorCheck
{
    public IAsyncEnumerable<CheckResult> RunAsync(CancellationToken cancellationToken) => Check().ToAsyncEnumerable();

    private IEnumerable<CheckResult> Check()
    {
        try
        {
            var sources = CheckedSource.All(subject.Builder("receiver").Configuration);
            return sources is []
                ? [CheckResult.Warn("sources", "none is set: `bridge up` writes a file with four, a receiver on its own does not start. See docs/configuration.md")]
                : sources.Select(Check);
        }
        catch (SettingException exception)
        {
            return [CheckResult.Fail("sources", exception.Message)];
        }
    }

    private static CheckResult Check(CheckedSource source)
    {
        var check = $"source {source.Name}";
        if (source is { Errors: [], Secrets: 0 })
        {
            return CheckResult.Warn(check, $"{source.Provider}, waits for the secret that its handshake brings, and refuses every webhook until then");
        }

        return source.Errors is []
            ? CheckResult.Ok(check, $"{source.Provider}, {source.Secrets} {(source.Secrets == 1 ? "secret" : "secrets")}{Files(source)}")
            : CheckResult.Fail(check, string.Join(" ", source.Errors));
    }

    private static string Files(CheckedSource source) => source.SecretFiles switch
    {
        0 => string.Empty,
        1 => ", one of them from a file",
        var files => $", {files} of them from files",
    };
}
