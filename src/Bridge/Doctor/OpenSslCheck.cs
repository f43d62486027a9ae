using Bridge.Webhooks;

namespace Bridge.Doctor;

/// <summary>Whether OpenSSL is there, which verifies Ed25519.</summary>
internal sealed class OpenSslCheck : IDoctorCheck
{
    public IAsyncEnumerable<CheckResult> RunAsync(CancellationToken cancellationToken) => Check().ToAsyncEnumerable();

    private static IEnumerable<CheckResult> Check() =>
    [
        Ed25519Support.IsThere
            ? CheckResult.Ok(Ed25519Support.Library, "is there: sources that sign with Ed25519 can be verified")
            : CheckResult.Warn(Ed25519Support.Library, "is missing: sources that sign with Ed25519 cannot start; apt-get install libssl3"),
    ];
}
