using Bridge.Receiver.Access;
using Bridge.Webhooks;

namespace Bridge.Receiver.Settings;

/// <summary>One source in the receiver: how it is verified, and who may post to it.</summary>
internal sealed class SourceOptions : WebhookSourceOptions
{
    private int _secretsOfSettings = int.MaxValue;

    /// <summary>Files that hold a secret each; they count after <see cref="WebhookSourceOptions.Secrets" />.</summary>
    public IList<string> SecretFiles { get; init; } = [];

    /// <summary>Who may post.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>Reads the files and adds what they hold to the secrets.</summary>
    /// <param name="key">The source's key, for example <c>Sources:github</c>.</param>
    /// <param name="errors">One sentence is added for each file that cannot be read.</param>
    /// <returns>The keys of the files from which a line break was taken off.</returns>
    internal IReadOnlyList<string> ReadSecretFiles(string key, List<string> errors)
    {
        _secretsOfSettings = Secrets.Count;
        var trimmed = new List<string>();
        for (var i = 0; i < SecretFiles.Count; i++)
        {
            try
            {
                Secrets.Add(SecretFile.Read(SecretFiles[i], out var hadLineBreak));
                trimmed.AddRange(hadLineBreak ? [$"{key}:SecretFiles:{i}"] : []);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                errors.Add($"{key}:SecretFiles:{i} cannot be read ({exception.Message.TrimEnd('.')}): see that the file is there, readable and holds the secret as text.");
            }
        }

        return trimmed;
    }

    /// <inheritdoc />
    protected override string SecretKey(int place) =>
        place < _secretsOfSettings ? base.SecretKey(place) : $"{nameof(SecretFiles)}:{place - _secretsOfSettings}";
}
