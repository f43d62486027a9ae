namespace Bridge.IntegrationTests.Inbox;

/// <summary>Says that there was an effect.</summary>
public sealed record ItIsDone(int Number);
