using Bridge.Receiver.Spooling;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>What is spooled of a request: enough to say the same again, and nothing that would let anybody sign.</summary>
public sealed class SpoolCases
{
    public static TheoryData<string> Providers => [.. Subject.All.Select(subject => subject.Name)];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_spooled_webhook_gives_the_same_messages(string provider)
    {
        var (subject, webhook) = await VerifyAsync(provider);
        var headers = ReadHeaders.Parse(ReadHeaders.Of(webhook));

        var spooled = webhook.Source.Translate(webhook.Source.AssumeVerified(Play.Request(headers, webhook.Request.Body)));

        Assert.Equal((await subject.TranslateAsync(subject.Sign())).Messages.Select(message => message.MessageId), spooled.Messages.Select(message => message.MessageId));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task No_signature_and_no_token_is_spooled(string provider)
    {
        var (subject, webhook) = await VerifyAsync(provider);

        var headers = ReadHeaders.Parse(ReadHeaders.Of(webhook));

        Assert.Empty(headers.Names.Intersect(subject.SignatureHeaders, StringComparer.OrdinalIgnoreCase));
    }

    private static async Task<(Subject Subject, Bridge.Webhooks.VerifiedWebhook Webhook)> VerifyAsync(string provider)
    {
        var subject = Subject.All.Single(subject => subject.Name == provider);
        return (subject, (await subject.VerifyAsync(subject.Sign())).Webhook!);
    }
}
