using System.Text.Json;
using System.Text.Json.Nodes;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>Makes a request smaller as long as it reaches the same: leaves out headers, members, items, and slices of what is no JSON.</summary>
internal static class Shrinking
{
    private const int ShortestSlice = 8;

    public static async Task<SampleRequest> ShrinkAsync(SampleRequest request, Func<SampleRequest, Task<bool>> reaches)
    {
        var smallest = await WithoutHeadersAsync(request, reaches);
        return await WithoutMembersAsync(smallest, reaches) ?? await WithoutSlicesAsync(smallest, reaches);
    }

    private static async Task<SampleRequest> WithoutHeadersAsync(SampleRequest request, Func<SampleRequest, Task<bool>> reaches)
    {
        foreach (var name in request.Headers.Names.ToArray())
        {
            var without = request with { Headers = new(request.Headers) };
            without.Headers.Remove(name);
            if (await reaches(without))
                request = without;
        }

        return request;
    }

    /// <returns>Null where the body is no JSON, or written anew it does not reach the same.</returns>
    private static async Task<SampleRequest?> WithoutMembersAsync(SampleRequest request, Func<SampleRequest, Task<bool>> reaches)
    {
        try
        {
            if (JsonNode.Parse(request.Body.Span) is not { } root || !await reaches(Anew()))
                return null;
            await ShrinkAsync(root, async () => await reaches(Anew()));
            return Anew();

            SampleRequest Anew() => request with { Body = JsonSerializer.SerializeToUtf8Bytes(root) };
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task ShrinkAsync(JsonNode? node, Func<Task<bool>> reaches)
    {
        if (node is JsonObject members)
        {
            foreach (var (index, member) in members.ToArray().Index().Reverse())
            {
                members.Remove(member.Key);
                if (await reaches())
                    continue;
                members.Insert(index, member.Key, member.Value);
                await ShrinkAsync(member.Value, reaches);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var (index, item) in items.ToArray().Index().Reverse())
            {
                items.RemoveAt(index);
                if (await reaches())
                    continue;
                items.Insert(index, item);
                await ShrinkAsync(item, reaches);
            }
        }
    }

    private static async Task<SampleRequest> WithoutSlicesAsync(SampleRequest request, Func<SampleRequest, Task<bool>> reaches)
    {
        for (var length = request.Body.Length / 2; length >= ShortestSlice; length /= 2)
        {
            for (var at = 0; at + length <= request.Body.Length;)
            {
                var without = request with { Body = (byte[])[.. request.Body.Span[..at], .. request.Body.Span[(at + length)..]] };
                if (await reaches(without))
                    request = without;
                else
                    at += length;
            }
        }

        return request;
    }
}
