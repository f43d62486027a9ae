using Bridge.IntegrationTests.Servers;
using Xunit.Abstractions;

namespace Bridge.IntegrationTests.Faults;

/// <summary>The fault suite, with small numbers. <c>./test.sh faults</c> runs it with any.</summary>
[Collection(ServersCollection.Name)]
public sealed class FaultTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_is_lost_or_doubled_whatever_fails()
    {
        var report = await FaultRun.RunAsync(new FaultOptions { Webhooks = 400, Consumers = 1 }, output.WriteLine);

        output.WriteLine(report.ToString());
        Assert.True(report.Holds, report.ToString());
    }
}
