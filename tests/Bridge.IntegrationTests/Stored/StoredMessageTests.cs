using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bridge.Contracts;
using Bridge.IntegrationTests.Leaks;
using Bridge.IntegrationTests.Servers;
using Bridge.Tests.Webhooks;
using MassTransit.Serialization;
using Npgsql;
using Xunit.Abstractions;

namespace Bridge.IntegrationTests.Stored;

/// <summary>Whatever a body holds, what the receiver tells of it can be kept in PostgreSQL, and is what is read there.</summary>
[Collection(ServersCollection.Name)]
public sealed class StoredMessageTests(TestServers servers, ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Json = SystemTextJsonMessageSerializer.Options;

    [Fact]
    public async Task What_is_told_of_any_body_is_read_back_from_each_column_as_it_was_told()
    {
        await using var database = NpgsqlDataSource.Create(await servers.NewDatabaseAsync());
        var told = new ToldValues();
        var messages = Messages().ToList();
        messages.ForEach(told.AddAll);

        Assert.Empty(await new Column(database, "text").FaultsAsync([.. told.Texts], Equals));
        Assert.Empty(await new Column(database, "timestamptz").FaultsAsync([.. told.Times], IsSame));
        Assert.Empty(await new Column(database, "bigint").FaultsAsync([.. told.Numbers], (written, read) => written == read));
        output.WriteLine($"stored: {messages.Count} messages, {told.Texts.Count} texts, {told.Times.Count} times, {told.Numbers.Count} numbers");
    }

    [Fact]
    public async Task A_whole_message_is_the_same_behind_the_bus_and_out_of_a_column_of_JSON()
    {
        await using var database = NpgsqlDataSource.Create(await servers.NewDatabaseAsync());
        foreach (var chunk in Messages().Select(message => (Type: message.GetType(), Text: Write(message))).Chunk(10_000))
        {
            var written = chunk.Select(message => message.Text).ToArray();

            Assert.Equal(written, chunk.Select(message => Write(message.Type, message.Text)));
            Assert.Empty(await new Column(database, "jsonb").FaultsAsync(written, IsSameJson));
        }
    }

    [Theory]
    [InlineData("text", "a\0b")]
    [InlineData("varchar(3)", "abcd")]
    [InlineData("char(3)", "a")]
    [InlineData("jsonb", """{"a":"\u0000"}""")]
    [InlineData("jsonb", """{"a":"\ud83d"}""")]
    [InlineData("jsonb", """{"a":1,"a":2}""")]
    public async Task What_a_column_refuses_or_changes_is_found(string type, string text)
    {
        await using var database = NpgsqlDataSource.Create(await servers.NewDatabaseAsync());

        Assert.Single(await new Column(database, type).FaultsAsync([text], type is "jsonb" ? IsSameJson : Equals));
    }

    [Fact]
    public async Task Half_a_character_is_found()
    {
        await using var database = NpgsqlDataSource.Create(await servers.NewDatabaseAsync());

        Assert.Single(await new Column(database, "text").FaultsAsync(["a\ud83d"], Equals));
    }

    /// <summary>A column counts microseconds.</summary>
    private static bool IsSame(DateTimeOffset written, DateTimeOffset read) => (written - read).Duration() < TimeSpan.FromMicroseconds(1);

    /// <summary>A column has an order of its own for names, and no white space.</summary>
    private static bool IsSameJson(string written, string read) => JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(read));

    private static string Write(IWebhookMessage message) => JsonSerializer.Serialize(message, message.GetType(), Json);

    private static string Write(Type type, string text) => JsonSerializer.Serialize(JsonSerializer.Deserialize(text, type, Json), type, Json);

    private static IEnumerable<IWebhookMessage> Messages() =>
        from source in LeakSource.All
        from sample in source.Samples()
        from body in Bodies(Encoding.UTF8.GetString(sample.Body.Span))
        from message in source.Translate(sample, Encoding.UTF8.GetBytes(body)).Messages
        select message.Message;

    /// <summary>Whatever is no JSON is sent as it is.</summary>
    private static IEnumerable<string> Bodies(string sample) => sample is ['{' or '[', ..] ? Mutation.Of(sample).Append(sample) : [sample];
}
