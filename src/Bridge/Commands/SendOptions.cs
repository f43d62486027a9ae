using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bridge.Commands;

/// <summary>What <c>bridge send</c> can be told.</summary>
internal static class SendOptions
{
    internal static readonly Argument<string?> Provider = new("provider") { Description = "Who signs.", Arity = ArgumentArity.ZeroOrOne };

    internal static readonly Argument<string?> Event = new("event") { Description = "The provider's own name of the kind of event. Not needed where there is one sample.", Arity = ArgumentArity.ZeroOrOne };

    internal static readonly Option<bool> List = new("--list") { Description = "List providers and events, and send nothing." };

    internal static readonly Option<string> Variant = new("--variant") { Description = "Which of the things that the event can tell, where --list names several.", HelpName = "V" };

    internal static readonly Option<Uri> To = new("--to")
    {
        Description = "Who gets it. Without it: the receiver of the ./bridge up that runs on the data folder, which holds its secret too.",
        HelpName = "URL",
        CustomParser = ParseUrl,
    };

    internal static readonly Option<string> Url = new("--url") { Description = "The URL that is signed, where the provider signs one. Without it: the source's PublicUrl, or --to.", HelpName = "U" };

    internal static readonly Option<KeyValuePair<string, string>[]> Set = new("--set")
    {
        Description = "Change the body before it is signed: a JSON pointer (RFC 6901) and JSON or text; of a form a slash and the field's name.",
        HelpName = "/path=value",
        CustomParser = result => [.. result.Tokens.Select(token => ParseChange(token.Value, result))],
    };

    internal static readonly Option<string> Id = new("--id") { Description = "What the event's ids are made of: the same makes the same event. Without it: a fresh one.", HelpName = "ID" };

    internal static readonly Option<bool> Twice = new("--twice") { Description = "Send the very same request again." };

    internal static readonly Option<TimeSpan?> Late = new("--late") { Description = "Sign with a time so long ago.", HelpName = "10m", CustomParser = Clock.ParseDuration };

    internal static readonly Option<bool> BadSignature = new("--bad-signature") { Description = "Sign with a secret that the receiver does not have." };

    internal static readonly Option<int> Rate = new("--rate") { Description = "Send so many fresh events a second.", HelpName = "N" };

    internal static readonly Option<TimeSpan?> For = new("--for") { Description = "For so long, with --rate. By default 10s.", HelpName = "T", CustomParser = Clock.ParseDuration };

    private static Uri? ParseUrl(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError($"--to needs a URL such as http://localhost:5080/webhooks/stripe, not \"{result.Tokens[0].Value}\".");
        return null;
    }

    private static KeyValuePair<string, string> ParseChange(string text, ArgumentResult result)
    {
        if (text.StartsWith('/') && text.Split('=', 2) is [var place, var value])
        {
            return KeyValuePair.Create(place, value);
        }

        result.AddError($"--set needs a place and a value such as /data/id=5, not \"{text}\".");
        return default;
    }
}
