namespace Bridge.Doctor;

/// <summary>Looks at one part of a machine or a configuration. It changes nothing, and finds a fault instead of throwing one.</summary>
internal interface IDoctorCheck
{
    IAsyncEnumerable<CheckResult> RunAsync(CancellationToken cancellationToken);
}
