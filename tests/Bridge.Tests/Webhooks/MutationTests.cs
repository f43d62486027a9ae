using System.Collections;
using System.Text;
using System.Text.Json;
using Bridge.Contracts;
using Bridge.Tests.House;
using Bridge.Webhooks;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks;

/// <summary>Every sample with each of its members left out or replaced still ends in messages that every consumer can store.</summary>
public sealed class MutationTests
{
    private const int LongestText = 65_536;

    public static TheoryData<string> Providers() => [.. SampleCatalog.All.Where(IsJson).Select(sample => sample.Provider).Distinct()];

    [Theory]
    [MemberData(nameof(Providers))]
    public void No_member_left_out_or_replaced_makes_a_translation_fail(string provider)
        => Assert.All(SampleCatalog.All.Where(sample => sample.Provider == provider && IsJson(sample)), sample =>
        {
            var source = Play.SourceOf(provider);
            var request = sample.Write(new() { OccurredAt = Play.Now });
            foreach (var body in Mutation.Of(Encoding.UTF8.GetString(request.Body.Span)))
            {
                var translation = source.Translate(source.AssumeVerified(Play.Request(request.Headers, Encoding.UTF8.GetBytes(body))));
                Faults.None(FaultsOf(translation).Select(fault => $"{sample.Event}: {fault}: {body}"));
            }
        });

    [Fact]
    public void Every_member_and_every_item_is_left_out_and_replaced()
    {
        var mutations = Mutation.Of("""{"a":[1,{"b":2}],"c":"d"}""").ToList();

        Assert.Contains("""{"c":"d"}""", mutations);
        Assert.Contains("""{"a":[{"b":2}],"c":"d"}""", mutations);
        Assert.Contains("""{"a":[1],"c":"d"}""", mutations);
        Assert.Contains("""{"a":[1,{}],"c":"d"}""", mutations);
        Assert.Contains("""{"a":[1,{"b":2}]}""", mutations);
        Assert.Contains("""{"a":[1,{"b":null}],"c":"d"}""", mutations);
        Assert.Contains("""{"a":[1,{"b":2}],"c":1e400}""", mutations);
        Assert.Equal(0, mutations.Count % 5);
    }

    [Fact]
    public void A_message_that_no_consumer_could_store_is_named()
    {
        var webhook = Play.Translate(SampleCatalog.Get("stripe", "charge.refunded")).Metadata;
        var message = new Bridge.Contracts.Payments.PaymentRefunded
        {
            Webhook = webhook,
            PaymentId = " ",
            OrderId = "a\0",
            IsFull = true,
            Amount = new() { Amount = -1, Currency = "eur" },
        };

        Assert.Equal(["Amount is -1", "Currency is eur", "OrderId has a NUL", "PaymentId is blank"], FaultsOf(message).Order(StringComparer.Ordinal));
    }

    private static bool IsJson(ISample sample)
    {
        try
        {
            using var document = JsonDocument.Parse(sample.Write(new() { OccurredAt = Play.Now }).Body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static IEnumerable<string> FaultsOf(Translation translation)
    {
        if (translation.Messages.Count > 0 == translation.IgnoredBecause is not null)
            yield return "neither messages nor a reason";
        foreach (var fault in translation.Messages.SelectMany(message => FaultsOf(message.Message)))
            yield return fault;
    }

    private static IEnumerable<string> FaultsOf(object part) => part switch
    {
        WebhookReceived received => received.Reason is "no-typed-message" or "unreadable" or "type-mismatch" ? [] : [$"Reason is {received.Reason}"],
        IEnumerable items => items.Cast<object>().SelectMany(item => item is string text ? FaultsOf("an item", text) : FaultsOf(item)),
        _ => part.GetType().GetProperties().Where(property => property.Name is not "EqualityContract").SelectMany(property => FaultsOf(property.Name, property.GetValue(part))),
    };

    private static IEnumerable<string> FaultsOf(string name, object? value) => value switch
    {
        null => [],
        string text when text.Contains('\0', StringComparison.Ordinal) => [$"{name} has a NUL"],
        string text when text.Length > LongestText => [$"{name} is too long"],
        string text when name.EndsWith("Id", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(text) => [$"{name} is blank"],
        string text when name is "Currency" && (text.Length != 3 || !text.All(char.IsAsciiLetterUpper)) => [$"{name} is {text}"],
        long amount and < 0 when name is "Amount" => [$"{name} is {amount}"],
        string or ValueType => [],
        _ => FaultsOf(value),
    };
}
