namespace Bridge.IntegrationTests.Sagas;

/// <summary>Ends the saga.</summary>
public sealed record Cut(string Order);
