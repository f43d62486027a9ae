using Bridge.Webhooks;

namespace Bridge.IntegrationTests.Payloads;

/// <summary>A body as a provider sent it: <c>&lt;provider&gt;/&lt;event&gt;*.json</c>.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Event">The kind of event, as far as the name of the file tells it: all before the first dot that ends it.</param>
/// <param name="Body">The body.</param>
internal sealed record PayloadFile(string Provider, string Event, byte[] Body)
{
    internal static IEnumerable<PayloadFile> All(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read);

    /// <summary>The headers in which providers tell the kind of event, beside the type of the body.</summary>
    internal WebhookHeaders Headers()
    {
        var headers = new WebhookHeaders { { "Content-Type", "application/json" } };
        switch (Provider)
        {
            case "github":
                headers.Add("X-GitHub-Event", Event.Split('.')[0]);
                break;
            case "shopify":
                headers.Add("X-Shopify-Topic", Event.Replace('.', '/'));
                break;
            default:
                break;
        }

        return headers;
    }

    private static PayloadFile Read(string path)
    {
        var body = File.ReadAllBytes(path);
        return new PayloadFile(ProviderOf(Path.GetFileName(Path.GetDirectoryName(path)!), body), Path.GetFileNameWithoutExtension(path), body);
    }

    /// <summary>Adyen signs payments item by item, and everything else as a whole: two providers of one folder.</summary>
    private static string ProviderOf(string folder, byte[] body) =>
        folder == "adyen" && body.AsSpan().IndexOf("\"notificationItems\""u8) < 0 ? "adyen-platform" : folder;
}
