using System.CommandLine;
using System.CommandLine.Parsing;
using Bridge.Verify;
using Bridge.Webhooks;
using Bridge.Webhooks.Diagnosing;
using Bridge.Webhooks.Providers;

namespace Bridge.Commands;

/// <summary><c>bridge verify</c>: tells why a webhook is refused, and what would make it fit.</summary>
internal static class VerifyCommand
{
    private static readonly Option<string> Provider = new("--provider") { Description = "Who signed: a provider or a preset, see docs/providers.md.", HelpName = "P" };

    private static readonly Option<KeyValuePair<string, string>[]> Headers = new("--header")
    {
        Description = "A header of the request, as many as there are.",
        HelpName = "'K: V'",
        CustomParser = result => [.. result.Tokens.Select(token => ParseHeader(token.Value, result))],
    };

    private static readonly Option<string> Body = new("--body") { Description = "The body byte for byte; - reads standard input.", HelpName = "FILE" };

    private static readonly Option<string> Url = new("--url") { Description = "The URL as it is registered at the provider, where that is signed.", HelpName = "U" };

    private static readonly Option<string> Method = new("--method") { Description = "The method of the request.", HelpName = "M", DefaultValueFactory = _ => "POST" };

    private static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "When the request came in: RFC 3339, or seconds since 1970. Without it: now.",
        HelpName = "T",
        CustomParser = Clock.ParseTime,
    };

    private static readonly Option<FileInfo> Certificate = new Option<FileInfo>("--certificate")
    {
        Description = "The file at the address that the request names, where the provider signs with a certificate (aws-sns, paypal). Nothing is fetched.",
        HelpName = "FILE.pem",
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo> Cases = new Option<FileInfo>("--cases")
    {
        Description = "In place of all others but --certificate: a file of requests, one JSON object a line, each with its secrets and what must come of it, see docs/verify.md.",
        HelpName = "FILE.jsonl",
    }.AcceptExistingOnly();

    internal static Command Create()
    {
        var command = new Command("verify", "Verify a webhook offline: accepted, or which rule refused it, what had to be signed, and what would make it fit. Exit code 0 if accepted, 1 if refused, 2 on usage.")
        {
            Provider, SecretOptions.Secret, SecretOptions.SecretFile, Headers, Body, Url, Method, Now, Certificate, Cases,
        };
        command.Validators.Add(Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var certificate = parsed.GetValue(Certificate) is { } file ? await File.ReadAllTextAsync(file.FullName, cancellationToken) : null;
        if (parsed.GetValue(Cases) is { } cases)
        {
            return await CasePlayer.PlayAsync(cases.FullName, certificate, parsed.InvocationConfiguration.Output, cancellationToken) ? 0 : 1;
        }

        var options = new WebhookSourceOptions
        {
            Provider = parsed.GetRequiredValue(Provider),
            Secrets = [.. SecretOptions.Read(parsed)],
            PublicUrl = parsed.GetValue(Url),
        };
        var request = new WebhookRequest
        {
            Method = parsed.GetRequiredValue(Method),
            Headers = new WebhookHeaders(parsed.GetValue(Headers) ?? []),
            Body = await ReadAsync(parsed.GetRequiredValue(Body), cancellationToken),
            ReceivedAt = parsed.GetValue(Now) ?? TimeProvider.System.GetUtcNow(),
        };
        var certificates = new GivenCertificates(new Dictionary<string, string>(), certificate);
        var diagnosis = await WebhookDiagnosis.OfAsync(options, request, certificates, cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteAsync(VerifyReport.Write(options, diagnosis, certificates.Advice));
        return diagnosis.Verdict switch
        {
            Verdict.Accepted => 0,
            null => 2,
            _ => 1,
        };
    }

    private static void Validate(CommandResult result)
    {
        if (result.GetResult(Cases) is not null)
        {
            return;
        }

        if (result.GetValue(Provider) is not { } provider)
        {
            result.AddError($"--provider is missing: write one of {Known()}.");
        }
        else if (ProviderCatalog.Find(provider) is null)
        {
            result.AddError($"--provider is \"{provider}\": write one of {Known()}.");
        }

        if (result.GetValue(Body) is not { } body)
        {
            result.AddError("--body is missing: name the file that holds the body as it came in, or - for standard input.");
        }
        else if (body != "-" && !File.Exists(body))
        {
            result.AddError($"--body names \"{body}\", where no file is.");
        }

        if (!SecretOptions.AreThere(result))
        {
            result.AddError($"The secret is missing: write --secret-file FILE, --secret S, or set {SecretOptions.Variable}.");
        }
    }

    private static string Known() => string.Join(", ", ProviderCatalog.Names);

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file != "-")
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }

        using var bytes = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }

    private static KeyValuePair<string, string> ParseHeader(string text, ArgumentResult result)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
        {
            result.AddError($"--header needs a name and a value such as 'X-Signature: abc', not \"{text}\".");
            return default;
        }

        return KeyValuePair.Create(text[..colon].Trim(), text[(colon + 1)..].Trim(' ', '\t'));
    }
}
