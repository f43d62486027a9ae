namespace Bridge.IntegrationTests.Inbox;

public sealed record TryIt;
