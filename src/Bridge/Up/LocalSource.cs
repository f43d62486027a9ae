using Bridge.Webhooks;

namespace Bridge.Up;

/// <summary>One source as it is set. Its secrets are read when they are asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">What is set.</param>
/// <param name="SecretFiles">Files that hold a secret each; they count after those of the options.</param>
internal sealed record LocalSource(string Name, WebhookSourceOptions Options, IReadOnlyList<string> SecretFiles)
{
    /// <returns>Null where there is none.</returns>
    internal string? FirstSecret() => Options.Secrets.Count > 0 ? Options.Secrets[0] : SecretFiles is [var file, ..] && File.Exists(file) ? SecretFile.Read(file, out _) : null;
}
