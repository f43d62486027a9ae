namespace Bridge.IntegrationTests.Sagas;

/// <summary>Says that an event was handled.</summary>
public sealed record Linked(string Order);
