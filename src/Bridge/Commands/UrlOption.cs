using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bridge.Commands;

/// <summary>An option that takes the address of a running system.</summary>
internal static class UrlOption
{
    internal static Option<Uri> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result => Parse(name, result),
    };

    private static Uri? Parse(string name, ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError($"{name} needs a URL such as http://localhost:5080, not \"{result.Tokens[0].Value}\".");
        return null;
    }
}
