using System.CommandLine;
using System.Text.Json;
using Bridge.Hosting;
using Bridge.SourceList;
using Bridge.Up;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;

namespace Bridge.Commands;

/// <summary><c>bridge sources</c>: what to paste into the providers' pages.</summary>
internal static class SourcesCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON." };

    private static readonly Option<bool> Presets = new("--presets") { Description = "List every provider that a source may have, with its kinds of event and its page." };

    private static readonly Option<string> Host = new("--host") { Description = "Where the receiver is reached from outside, for example https://hooks.example.com. A source's PublicUrl comes before it.", HelpName = "URL" };

    private static readonly Option<string> Add = new("--add") { Description = "Add a source of this provider, with a fresh secret, to the file that ./bridge up reads.", HelpName = "PROVIDER" };

    internal static Command Create()
    {
        var command = new Command("sources", "Tell for every source what to register at its provider: URL, events, where the secret goes, and the page that describes it.")
        {
            Json, Presets, Host, Add, DataOption.Data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Add) is { } provider && ProviderCatalog.Find(provider) is null)
            {
                result.AddError($"--add is \"{provider}\": write one of {string.Join(", ", ProviderCatalog.Names)}.");
            }
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(DataOption.Data)?.FullName ?? DataOption.Default;
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Add) is { } provider)
        {
            output.WriteLine(AddTo(folder, ProviderCatalog.Find(provider)!));
        }
        else if (parsed.GetValue(Presets))
        {
            var guides = SourceGuides.Providers();
            output.Write(parsed.GetValue(Json) ? JsonSerializer.Serialize(guides, SourceGuideJson.Default.IReadOnlyListProviderGuide) + '\n' : SourceReport.Write(guides));
        }
        else
        {
            var guides = SourceGuides.Of(LocalSources.Read(folder), parsed.GetValue(Host));
            output.Write(parsed.GetValue(Json) ? JsonSerializer.Serialize(guides, SourceGuideJson.Default.IReadOnlyListSourceGuide) + '\n' : SourceReport.Write(guides));
        }

        return 0;
    }

    private static string AddTo(string folder, IWebhookProvider provider)
    {
        var path = Path.Combine(folder, SourcesFile.Name);
        if (!SourcesFile.Add(folder, provider))
        {
            throw new SettingException("--add", $"is {provider.Name}, which {path} has already", "send to it, or change the file");
        }

        var next = SampleCertificate.IsNeeded(provider) ? "./bridge sources, which tells what to register" : $"./bridge send {provider.Name}";
        return RunningFile.Read(folder) is null
            ? $"{path} has a source {provider.Name} now: start ./bridge up, then {next}"
            : $"{path} has a source {provider.Name} now, which ./bridge up takes over within seconds: {next}";
    }
}
