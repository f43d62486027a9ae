using System.Text.Json;
using Bridge.Receiver.Publishing.Audit;

namespace Bridge.Tests.Receiver.Audit;

/// <summary>What a queue is set to, and whether it then keeps what it confirmed.</summary>
public sealed class QueueInfoTests
{
    [Theory]
    [InlineData("""{"arguments":{"x-queue-type":"quorum"},"effective_policy_definition":{}}""", null)]
    [InlineData("""{"arguments":[],"effective_policy_definition":[]}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""{"effective_policy_definition":{"max-length":5,"overflow":"reject-publish"}}""", null)]
    [InlineData("""{"effective_policy_definition":{"max-length-bytes":5,"overflow":"reject-publish-dlx"}}""", null)]
    [InlineData("""{"effective_policy_definition":{"max-length":5}}""", "max-length")]
    [InlineData("""{"effective_policy_definition":{"max-length-bytes":5,"overflow":"drop-head"}}""", "max-length-bytes")]
    [InlineData("""{"effective_policy_definition":{"overflow":"drop-head"}}""", "overflow")]
    [InlineData("""{"effective_policy_definition":{"message-ttl":60000,"max-length":5,"overflow":"reject-publish"}}""", "message-ttl")]
    [InlineData("""{"effective_policy_definition":{"expires":60000}}""", "expires")]
    [InlineData("""{"arguments":{"x-message-ttl":60000}}""", "message-ttl")]
    [InlineData("""{"arguments":{"x-max-length":5,"x-overflow":"reject-publish"},"effective_policy_definition":{}}""", null)]
    public void Whatever_drops_messages_is_named(string queue, string? key) =>
        Assert.Equal(key, JsonSerializer.Deserialize($"[{queue}]", AuditJson.Default.QueueInfoArray)![0].Loses());
}
