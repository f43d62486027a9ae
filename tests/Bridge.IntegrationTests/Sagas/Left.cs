namespace Bridge.IntegrationTests.Sagas;

/// <summary>Either event may be the first.</summary>
public sealed record Left(string Order);
