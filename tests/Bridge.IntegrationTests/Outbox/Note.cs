namespace Bridge.IntegrationTests.Outbox;

/// <summary>Something to publish outside a consumer.</summary>
public sealed record Note(string Text);
