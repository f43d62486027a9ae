using Bridge.Hosting;
using Bridge.Up;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;

namespace Bridge.Sending;

/// <summary>The receiver of the <c>bridge up</c> that runs on a data folder.</summary>
internal static class LocalReceiver
{
    /// <summary>Finds its source of a provider.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="secret">What to sign with in place of what the folder holds; null for that.</param>
    /// <exception cref="SettingException">None runs, or it has no such source, or what to sign with is not known.</exception>
    internal static SendTarget Find(string folder, IWebhookProvider provider, string? secret)
    {
        var address = RunningFile.Read(folder)
            ?? throw new SettingException("--to", $"is missing, and no ./bridge up runs on {folder}", "start one, name its folder with --data, or write --to URL and a secret");
        var sources = LocalSources.Read(folder);
        var source = sources.Find(provider.Name)
            ?? throw new SettingException(sources.Place, $"has no source of {provider.Name}", $"./bridge sources --add {provider.Name} adds one");
        var url = new Uri(address, $"/webhooks/{source.Name}");
        var scheme = source.Options.Scheme;
        return new SendTarget(url, secret ?? SecretOf(folder, source, scheme ?? provider.Scheme), source.Options.PublicUrl ?? url.AbsoluteUri, scheme);
    }

    private static string SecretOf(string folder, LocalSource source, SignatureScheme? scheme)
    {
        var isPrivate = scheme is { Kind: SchemeKind.EcdsaP256Sha256 or SchemeKind.Ed25519 };
        var secret = SigningKeysFile.Read(folder, source.Name) ?? (isPrivate ? null : source.FirstSecret());
        return secret ?? throw new SettingException(
            "--secret-file", $"is missing, and the source {source.Name} holds nothing to sign with", "name the file with the secret, or with the private key: PKCS #8 or the seed, in the same encoding");
    }
}
