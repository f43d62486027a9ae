namespace Bridge.IntegrationTests.Hostile;

/// <summary>One answer of a connection.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Head">Its status line and its headers.</param>
/// <param name="Body">Its body.</param>
internal sealed record HostileAnswer(int Status, string Head, string Body);
