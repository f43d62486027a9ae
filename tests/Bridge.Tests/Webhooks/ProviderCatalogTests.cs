using System.Reflection;
using Bridge.Tests.House;
using Bridge.Webhooks;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Tests.Webhooks;

public sealed class ProviderCatalogTests
{
    [Fact]
    public void Every_provider_class_is_listed() => Assert.Empty(Forgotten(typeof(ProviderCatalog).Assembly));

    [Fact]
    public void A_provider_class_that_is_not_listed_is_named() => Assert.Equal([nameof(ForgottenProvider)], Forgotten(typeof(ForgottenProvider).Assembly));

    [Fact]
    public void Every_translator_class_is_listed_and_knows_presets_that_there_are()
    {
        Assert.Empty(ForgottenTranslators(typeof(TranslatorCatalog).Assembly));
        Assert.Empty(TranslatorCatalog.All.SelectMany(translator => translator.Presets).Except(PresetCatalog.All.Select(preset => preset.Name)));
        Assert.All(TranslatorCatalog.All, translator => Assert.Empty(translator.Samples.Select(sample => sample.Provider).Except(translator.Presets)));
    }

    [Fact]
    public void A_translator_class_that_is_not_listed_is_named()
        => Assert.Equal([nameof(ForgottenTranslator)], ForgottenTranslators(typeof(ForgottenTranslator).Assembly));

    [Fact]
    public void Every_translator_class_is_listed()
        => Assert.Empty(typeof(IEventTranslator).Assembly.GetTypes()
            .Where(type => typeof(IEventTranslator).IsAssignableFrom(type) && type is { IsAbstract: false })
            .Except(TranslatorCatalog.All.Select(translator => translator.GetType())));

    [Fact]
    public void Every_preset_has_at_most_one_translator_and_each_translator_its_presets()
    {
        var presets = TranslatorCatalog.All.SelectMany(translator => translator.Presets).ToList();

        Assert.Equal(presets.Distinct(), presets);
        Assert.Empty(presets.Except(PresetCatalog.All.Select(preset => preset.Name)));
    }

    [Fact]
    public void Names_are_unique_lower_case_and_those_of_the_folders()
    {
        var names = ProviderCatalog.All.Select(provider => provider.Name).ToList();

        Assert.Equal(names.Distinct().Order(), names);
        Assert.All(ProviderCatalog.All, provider =>
        {
            Assert.Equal($"{provider.Name}provider", provider.GetType().Name.ToLowerInvariant());
            Assert.Equal(provider.Name, provider.GetType().Namespace!.Split('.')[^1].ToLowerInvariant());
        });
    }

    [Fact]
    public void Every_provider_is_found_in_any_case() => Assert.IsType<Bridge.Webhooks.Providers.GitHub.GitHubProvider>(ProviderCatalog.Find("GitHub"));

    [Fact]
    public void Every_provider_that_is_verified_in_code_is_on_the_page_of_providers()
    {
        var page = Repository.Read("docs/providers.md").Split("\n## Verified in code\n")[1];

        Assert.All(ProviderCatalog.All.Concat<IWebhookProvider>(PresetCatalog.All).Where(provider => provider.Scheme is null), provider => Assert.Contains($"| [{provider.Name}](https://", page, StringComparison.Ordinal));
        Assert.DoesNotContain("| [widgetjar](https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_provider_signs_by_a_scheme_or_in_code()
        => Assert.All(ProviderCatalog.All.Concat<IWebhookProvider>(PresetCatalog.All), provider => Assert.True(provider.Scheme is null != provider.Signature is null, provider.Name));

    private static IEnumerable<string> Forgotten(Assembly assembly)
        => assembly.GetTypes()
            .Where(type => typeof(IWebhookProvider).IsAssignableFrom(type) && type is { IsAbstract: false })
            .Except(ProviderCatalog.All.Concat(PresetCatalog.All).Select(provider => provider.GetType()))
            .Select(type => type.Name);

    private static IEnumerable<string> ForgottenTranslators(Assembly assembly)
        => assembly.GetTypes()
            .Where(type => typeof(IEventTranslator).IsAssignableFrom(type) && type is { IsAbstract: false })
            .Except(TranslatorCatalog.All.Select(translator => translator.GetType()))
            .Select(type => type.Name);

    private sealed class ForgottenTranslator : IEventTranslator
    {
        public IReadOnlyList<string> Presets { get; } = [];

        public IReadOnlyList<ISample> Samples { get; } = [];

        public EventTranslation Translate(in VerifiedEvent verified) => EventTranslation.None;
    }

    private sealed class ForgottenProvider : IWebhookProvider
    {
        public string Name => "forgotten";

        public SignatureScheme Scheme { get; } = new();

        public IReadOnlyList<ISample> Samples { get; } = [];

        public Translation Translate(VerifiedWebhook webhook) => webhook.Unreadable();
    }
}
