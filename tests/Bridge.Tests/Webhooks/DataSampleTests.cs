using Bridge.Contracts;
using Bridge.Tests.House;
using Bridge.Webhooks;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

/// <summary>The samples that are files, and that every preset has a sample.</summary>
public sealed class DataSampleTests
{
    /// <summary>Samples that only ask whether somebody answers: they are the same each time.</summary>
    private static readonly string[] Constant = ["asana heartbeat", "discord 0"];

    /// <summary>Samples of events that tell no id of theirs.</summary>
    private static readonly string[] Nameless = ["slack /tea", "slack block_actions"];

    private static readonly SampleValues First = new() { OccurredAt = Play.Now };

    private static readonly SampleValues Second = First with { EventId = "sample-2" };

    public static TheoryData<string> Files() => [.. DataSamples.All.Select(file => $"{file.Preset} {file.Event}")];

    [Fact]
    public void Every_preset_has_a_sample() => Faults.None(WithoutSample(PresetCatalog.All, SampleCatalog.All));

    [Fact]
    public void A_preset_without_a_sample_is_named()
        => Assert.Equal(["square"], WithoutSample(PresetCatalog.All, SampleCatalog.All.Where(sample => sample.Provider != "square")));

    [Fact]
    public void Every_file_is_used() => Faults.None(Unused(DataSamples.All, SampleCatalog.All));

    [Fact]
    public void A_file_beside_a_sample_in_code_or_of_no_preset_is_named()
    {
        var coded = SampleCatalog.Get("shopify", "orders/create");

        Assert.Equal(
            ["nobody/thing", "shopify/orders/create"],
            Unused([("nobody", "thing", ""), ("shopify", "orders/create", ""), ("square", "customer.created", "")], [coded, SampleCatalog.Get("square", "customer.created")]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_accepted_by_its_own_source_and_translated_to_its_id_and_kind(string file)
    {
        var (provider, @event) = (file.Split(' ')[0], file.Split(' ')[1]);
        var preset = PresetCatalog.All.Single(preset => preset.Name == provider).Preset;
        var sample = SampleCatalog.Get(provider, @event);
        var hasId = preset.Id is not [] && !Nameless.Contains(file);
        var (first, second) = (Accept(sample, First), Accept(sample, Second));

        Assert.All(first.Messages, message =>
        {
            var webhook = message.Message.Webhook;
            Assert.Equal(preset.Type is [] ? "unknown" : @event, webhook.EventType);
            Assert.Equal(hasId, webhook.EventId is not null);
            Assert.True(webhook.OccurredAt is null || webhook.OccurredAt == First.OccurredAt);
            Assert.NotEqual(WebhookReceivedReason.Unreadable, (message.Message as WebhookReceived)?.Reason);
        });
        Assert.Equal(Ids(first), Ids(Accept(sample, First)));
        if (!Constant.Contains(file))
            Assert.Empty(Ids(first).Intersect(Ids(second)));
        if (hasId)
            Assert.NotEqual(EventIds(first), EventIds(second));
    }

    [Fact]
    public void What_varies_is_escaped()
    {
        var values = First with { Message = "\"5 & 6\"\n=é", FirstName = "A\"B" };
        var body = SampleCatalog.Get("slack", "message").Write(values).Body;
        using var document = System.Text.Json.JsonDocument.Parse(body);

        Assert.Equal(values.Message, document.RootElement.GetProperty("event").GetProperty("text").GetString());
        Assert.Contains("&text=5%20%26%206&", Play.Text(SampleCatalog.Get("slack", "/tea").Write(First with { Message = "5 & 6" }).Body), StringComparison.Ordinal);
    }

    private static Translation Accept(ISample sample, SampleValues values)
    {
        var provider = ProviderCatalog.Find(sample.Provider)!;
        var certificates = new TestCertificates();
        var keys = certificates.Learn(provider, SourceKeys.Create(provider));
        var options = Play.Options(sample.Provider, keys.Secret);
        options.PublicUrl = Schemes.Url;
        var source = WebhookSource.Create("any", options);
        var signed = WebhookSigner.For(provider, keys.SigningSecret, Schemes.Url).Sign(sample.Write(values), Play.Now);
        var verification = source.Verify(Play.Request(signed.Headers, signed.Body, query: signed.Query), certificates);

        Assert.Equal(Verdict.Accepted, verification.Verdict);
        Assert.True(source.TakesContentType(signed.Headers["Content-Type"].Single()));
        return source.Translate(verification.Webhook!);
    }

    private static IEnumerable<string> WithoutSample(IEnumerable<PresetProvider> presets, IEnumerable<ISample> samples)
        => presets.Select(preset => preset.Name).Except(samples.Select(sample => sample.Provider));

    private static IEnumerable<string> Unused(IEnumerable<(string Preset, string Event, string Resource)> files, IEnumerable<ISample> samples)
        => files.Where(file => !samples.Any(sample => sample is DataSample && sample.Provider == file.Preset && sample.Event == file.Event))
            .Select(file => $"{file.Preset}/{file.Event}");

    private static IEnumerable<Guid> Ids(Translation translation) => translation.Messages.Select(message => message.MessageId);

    private static IEnumerable<string?> EventIds(Translation translation) => translation.Messages.Select(message => message.Message.Webhook.EventId);
}
