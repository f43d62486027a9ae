using Bridge.Contracts;
using Bridge.Tests.House;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks;

/// <summary>docs/messages.md tells every kind of event that has a typed message, and each has a sample.</summary>
public sealed class MessagePageTests
{
    private const string Head = "| provider | event | messages |";

    private static readonly string Page = Repository.Read("docs/messages.md");

    [Fact]
    public void Every_kind_of_event_is_on_its_page_with_its_messages() => Faults.None(Difference(MessageRow.All, Page));

    [Fact]
    public void A_row_that_is_missing_wrong_or_too_many_is_named()
    {
        const string Row = "| stripe | `charge.refunded` | `PaymentRefunded` |";

        Assert.Equal([$"docs/messages.md lacks {Row}"], Difference(MessageRow.All, Page.Replace(Row, "", StringComparison.Ordinal)));
        Assert.Equal([$"docs/messages.md should not have {Row}"], Difference(MessageRow.All.Except([Row]), Page));
        Assert.Equal([$"docs/messages.md should not have {Row}"], Difference(MessageRow.All, $"{Page}\n{Row}"));
    }

    [Fact]
    public void Every_kind_that_a_provider_translates_has_a_sample()
        => Faults.None(ProviderCatalog.All.Concat<IWebhookProvider>(PresetCatalog.All).SelectMany(provider => WithoutSample(provider.Name, provider.Kinds, provider.Samples)));

    [Fact]
    public void A_kind_without_a_sample_is_named()
        => Assert.Equal(["stripe told.not"], WithoutSample("stripe", ["charge.refunded", "told.not"], SampleCatalog.All));

    [Fact]
    public void Every_message_of_the_receiver_is_told_by_some_event()
        => Assert.Empty(Messages().Except(SampleCatalog.All.SelectMany(MessageRow.Told).Select(message => message.GetType())));

    private static IEnumerable<Type> Messages()
        => typeof(IWebhookMessage).Assembly.GetExportedTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IWebhookMessage))).Except([typeof(WebhookReceived)]);

    private static IEnumerable<string> Difference(IEnumerable<string> expected, string page)
    {
        var table = page[page.IndexOf(Head, StringComparison.Ordinal)..];
        var there = table.Split('\n').Skip(2).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        foreach (var row in expected)
        {
            if (!there.Remove(row))
                yield return $"docs/messages.md lacks {row}";
        }

        foreach (var row in there)
            yield return $"docs/messages.md should not have {row}";
    }

    private static IEnumerable<string> WithoutSample(string provider, IEnumerable<string> kinds, IEnumerable<ISample> samples)
        => kinds.Except(samples.Select(sample => sample.Event)).Select(kind => $"{provider} {kind}");
}
