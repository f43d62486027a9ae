using System.CommandLine;
using System.CommandLine.Parsing;
using System.Security.Cryptography;
using Bridge.Hosting;
using Bridge.Sending;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Commands;

/// <summary><c>bridge send</c>: plays a provider with a signed sample.</summary>
internal static class SendCommand
{
    private const int MostPerSecond = 10_000;

    internal static Command Create()
    {
        var command = new Command("send", "Send a sample of a provider, signed as the provider signs. Exit code 0 if it was taken (with --bad-signature: refused), 1 if not, 2 on usage.")
        {
            SendOptions.Provider, SendOptions.Event, SendOptions.Variant, SendOptions.List,
            SendOptions.To, SecretOptions.Secret, SecretOptions.SecretFile, DataOption.Data, SendOptions.Url,
            SendOptions.Set, SendOptions.Id, SendOptions.Twice, SendOptions.Late, SendOptions.BadSignature,
            SendOptions.Rate, SendOptions.For,
        };
        command.Validators.Add(Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(SendOptions.List))
        {
            await output.WriteAsync(SampleList.Write(SampleList.Of(parsed.GetValue(SendOptions.Provider))));
            return 0;
        }

        var sample = SampleList.Find(parsed.GetValue(SendOptions.Provider)!, parsed.GetValue(SendOptions.Event), parsed.GetValue(SendOptions.Variant))!;
        var target = Target(parsed, ProviderCatalog.Find(sample.Provider)!);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };
        var sender = new SampleSender(http, target, sample, parsed.GetValue(SendOptions.Set) ?? [], TimeProvider.System) { Late = parsed.GetValue(SendOptions.Late) ?? TimeSpan.Zero };
        await output.WriteLineAsync($"{sample.Provider} {sample.Event} to {target.Url}");
        var answers = parsed.GetValue(SendOptions.Rate) > 0
            ? await RunAsync(parsed, sender, cancellationToken)
            : await SendAsync(parsed, sender, cancellationToken);
        return answers.All(answer => parsed.GetValue(SendOptions.BadSignature) ? answer.Status is >= 400 and < 500 : answer.Status is >= 200 and < 300) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<SendAnswer>> SendAsync(ParseResult parsed, SampleSender sender, CancellationToken cancellationToken)
    {
        var signed = Write(sender, parsed.GetValue(SendOptions.Id) ?? FreshId());
        var answers = new List<SendAnswer>();
        for (var i = 0; i < (parsed.GetValue(SendOptions.Twice) ? 2 : 1); i++)
        {
            var answer = await sender.PostAsync(signed, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                answer.Fault is null ? $"  {answer.Status} in {answer.Time.TotalMilliseconds:0} ms" : $"  no answer: {answer.Fault}");
            answers.Add(answer);
        }

        return answers;
    }

    private static async Task<IReadOnlyList<SendAnswer>> RunAsync(ParseResult parsed, SampleSender sender, CancellationToken cancellationToken)
    {
        // What cannot be written at all shall be told before the run.
        _ = Write(sender, FreshId());
        var run = new RateRun(token => sender.PostAsync(Write(sender, FreshId()), token), TimeProvider.System);
        var duration = parsed.GetValue(SendOptions.For) ?? TimeSpan.FromSeconds(10);
        var result = await run.RunAsync(parsed.GetValue(SendOptions.Rate), duration, parsed.InvocationConfiguration.Error.WriteLine, cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteAsync(result.Write());
        return result.Answers;
    }

    private static SendTarget Target(ParseResult parsed, IWebhookProvider provider)
    {
        var secret = SecretOptions.Read(parsed) is [var first, ..] ? first : null;
        var target = parsed.GetValue(SendOptions.To) is { } url
            ? new SendTarget(url, secret!, url.OriginalString)
            : LocalReceiver.Find(parsed.GetValue(DataOption.Data)?.FullName ?? DataOption.Default, provider, secret);
        target = target with { RegisteredUrl = parsed.GetValue(SendOptions.Url) ?? target.RegisteredUrl };
        if (!parsed.GetValue(SendOptions.BadSignature))
        {
            return target;
        }

        var foreign = target.Scheme is { } scheme ? SourceKeys.Create(scheme) : SourceKeys.Create(provider);
        return target with { SigningSecret = foreign.SigningSecret };
    }

    private static SampleRequest Write(SampleSender sender, string id)
    {
        try
        {
            return sender.Write(id);
        }
        catch (ArgumentException exception)
        {
            throw new SettingException("--set", "does not fit the sample", exception.Message.TrimEnd('.'));
        }
    }

    private static string FreshId() => $"sample-{RandomNumberGenerator.GetString("123456789abcdefghijkmnpqrstuvwxyz", 10)}";

    private static void Validate(CommandResult result)
    {
        var provider = result.GetValue(SendOptions.Provider);
        if (result.GetValue(SendOptions.List) && (provider is null || ProviderCatalog.Find(provider) is not null))
        {
            return;
        }

        if (SampleList.Fault(provider, result.GetValue(SendOptions.Event), result.GetValue(SendOptions.Variant)) is { } fault)
        {
            result.AddError(fault);
        }

        if (result.GetResult(SendOptions.Rate) is { Implicit: false } && result.GetValue(SendOptions.Rate) is < 1 or > MostPerSecond)
        {
            result.AddError($"--rate is {result.GetValue(SendOptions.Rate)}: write 1 to {MostPerSecond}.");
        }

        if (result.GetResult(SendOptions.To) is null && provider is not null && ProviderCatalog.Find(provider) is { } known && SampleCertificate.IsNeeded(known))
        {
            result.AddError(
                $"./bridge up cannot take a sample of {known.Name}: a receiver fetches certificates from the provider alone, and that of a sample is not there. "
                + $"Register the source at {known.Page} and have a test sent, or verify a request that it sent: ./bridge verify --provider {known.Name} --certificate FILE.pem, see --help.");
        }

        if (result.GetResult(SendOptions.To) is not null && !SecretOptions.AreThere(result))
        {
            result.AddError($"With --to the secret is missing: write --secret-file FILE, --secret S, or set {SecretOptions.Variable}.");
        }
    }
}
