namespace Bridge.Doctor;

/// <summary>All that the doctor found.</summary>
/// <param name="Ok">True where no check failed.</param>
/// <param name="Checks">Every check.</param>
internal sealed record DoctorResult(bool Ok, IReadOnlyList<CheckResult> Checks);
