using Bridge.Receiver.Access;
using Bridge.Webhooks;

namespace Bridge.Receiver.Settings;

/// <summary>One source in the receiver: how it is verified, and who may post to it.</summary>
internal sealed class SourceOptions : WebhookSourceOptions
{
    private int _secretsOfSettings = int.MaxValue;

    /// <summary>Files that hold a secret each; they count after <see cref="WebhookSourceOptions.Secrets" />.</summary>
    public IList<string> SecretFiles { get; init; } = [];

    /// <summary>The file that a handshake's secret is kept in; null where it is not clear which.</summary>
    internal string? HandshakeFile => SecretFiles is [var only] ? only : null;

    /// <summary>Who may post.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>True where every webhook is kept in the database before it is answered, and stays there after it was published.</summary>
    public bool Journal { get; init; }

    /// <summary>How long a journal keeps a webhook, and the spool one that could not be published: 1 hour to 400 days.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Reads the files, adds what they hold to the secrets, and takes a line break off the end of each secret.</summary>
    /// <param name="key">The source's key, for example <c>Sources:github</c>.</param>
    /// <param name="errors">One sentence is added for each file that cannot be read.</param>
    /// <returns>The keys of the secrets from which a line break was taken off.</returns>
    internal IReadOnlyList<string> ReadSecrets(string key, List<string> errors)
    {
        _secretsOfSettings = Secrets.Count;
        for (var i = 0; i < SecretFiles.Count; i++)
        {
            try
            {
                Secrets.Add(SecretFile.ReadText(SecretFiles[i]));
            }
            catch (FileNotFoundException) when (AwaitsSecret)
            {
                // The handshake will bring it.
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                errors.Add($"{key}:SecretFiles:{i} cannot be read ({exception.Message.TrimEnd('.')}): see that the file is there, readable and holds the secret as text.");
            }
        }

        return [.. Enumerable.Range(0, Secrets.Count).Where(TakeLineBreakOff).Select(place => $"{key}:{SecretKey(place)}")];
    }

    /// <summary>One sentence for each secret that keeps nobody out.</summary>
    /// <param name="key">The source's key.</param>
    internal IEnumerable<string> WeakSecrets(string key) =>
        from secret in Secrets.Index()
        let fault = WeakSecret.Fault(secret.Item)
        where fault is not null
        select $"{key}:{SecretKey(secret.Index)} {fault}";

    /// <inheritdoc />
    protected override string SecretKey(int place) =>
        place < _secretsOfSettings ? base.SecretKey(place) : $"{nameof(SecretFiles)}:{place - _secretsOfSettings}";

    private bool TakeLineBreakOff(int place)
    {
        Secrets[place] = SecretFile.WithoutLineBreak(Secrets[place], out var hadLineBreak);
        return hadLineBreak;
    }
}
