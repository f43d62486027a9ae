namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>Any event: GitHub's bodies have no field in common.</summary>
internal sealed record GitHubEnvelope;
