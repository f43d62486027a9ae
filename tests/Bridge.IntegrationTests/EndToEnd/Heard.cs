namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>Something to consume.</summary>
public sealed record Heard(int Number);
