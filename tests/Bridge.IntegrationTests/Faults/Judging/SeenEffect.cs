namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>An effect as a service recorded it.</summary>
internal sealed record SeenEffect(Guid MessageId, string Consumer, string Kind, string Subject);
