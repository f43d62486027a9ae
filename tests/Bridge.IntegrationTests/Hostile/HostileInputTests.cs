using System.Text.Json;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>What anybody may write on a connection to the receiver: docs/hostile-inputs.md names each.</summary>
[Collection(ServersCollection.Name)]
public sealed class HostileInputTests(HostileReceiver receiver) : IClassFixture<HostileReceiver>
{
    private const string Refused = "bridge.webhooks.refused";

    public static TheoryData<string> Inputs() => [.. HostileInput.All.Select(input => input.Name)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Every_input_gets_its_answer_and_no_effect_that_is_not_signed(string name)
    {
        var input = HostileInput.All.Single(input => input.Name == name);
        var (logged, refused) = (receiver.Log.Count(), receiver.Measured.Times(Refused));

        var answers = await HostileSender.SendAsync(
            receiver.Host, input.Request(receiver.Clock.GetUtcNow()).Bytes, 1 + input.Then.Length, mayRetry: input.Status == 200);

        Assert.Equal([input.Status, .. input.Then], answers.Select(answer => answer.Status));
        Assert.All(answers, TellsNothing);
        Measures(input, refused);
        var effects = await receiver.EffectsAsync();
        Assert.Equal(input.Effects, effects.Count);
        Assert.All(effects, effect => IsKept(input, effect));
        Assert.All(receiver.Log.Skip(logged), TellsOnNobody);
    }

    /// <summary>An answer tells no more than its status, and not what answers.</summary>
    private static void TellsNothing(HostileAnswer answer)
    {
        Assert.Contains(answer.Body, new[] { string.Empty, "unauthorized" });
        Assert.DoesNotContain("\r\nServer:", answer.Head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(RawRequest.Canary, answer.Head, StringComparison.Ordinal);
        if (answer.Status == 405)
        {
            Assert.Contains("\r\nAllow: POST\r\n", answer.Head, StringComparison.Ordinal);
        }
    }

    /// <summary>Each refusal is counted under its reason, and under a source that is set or none: never under what was written.</summary>
    private void Measures(HostileInput input, int before)
    {
        if (input.Reason is { } reason)
        {
            Assert.True(receiver.Measured.Times(Refused, $"reason={reason}") > 0, $"not refused as {reason}");
            Assert.InRange(receiver.Measured.Times(Refused), before + 1, before + 1 + input.Then.Length);
        }

        Assert.Equal(
            receiver.Measured.Times(Refused),
            new[] { "source=github,", "source=stripe,", "source=," }.Sum(source => receiver.Measured.Times(Refused, source)));
    }

    /// <summary>It is kept as the bytes that came, under the receiver's own name for it and with no address that it told.</summary>
    private static void IsKept(HostileInput input, JsonElement effect)
    {
        Assert.Equal("urn:message:Bridge.Contracts:WebhookReceived", effect.GetProperty("messageType")[0].GetString());
        Assert.Equal(JsonValueKind.Null, effect.GetProperty("faultAddress").ValueKind);
        Assert.Equal(JsonValueKind.Null, effect.GetProperty("responseAddress").ValueKind);
        var message = effect.GetProperty("message");
        var kind = message.GetProperty("webhook").GetProperty("eventType").GetString()!;
        Assert.DoesNotContain(kind, letter => char.IsControl(letter));
        Assert.InRange(kind.Length, 1, 512);
        if (input.Kept is not null)
        {
            Assert.Equal(input.Kept, message.GetProperty("reason").GetString());
        }
    }

    /// <summary>What anybody can write is no fault of the receiver, forges no line of its log, and stands in none.</summary>
    private static void TellsOnNobody(string line)
    {
        Assert.DoesNotContain("unhandled exception", line, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(RawRequest.Canary, line, StringComparison.Ordinal);
        Assert.DoesNotContain(ReceiverHost.Secret, line, StringComparison.Ordinal);
        if (line.Contains("Webhook of ", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(line, letter => char.IsControl(letter) || letter is '\u2028' or '\u2029');
        }
    }
}
