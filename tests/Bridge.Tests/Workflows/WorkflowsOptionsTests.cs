using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Bridge.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bridge.Tests.Workflows;

public sealed class WorkflowsOptionsTests
{
    [Theory]
    [InlineData("00:00:59")]
    [InlineData("-7.00:00:00")]
    [InlineData("366.00:00:00")]
    public void A_deadline_out_of_range_is_refused_by_its_key_with_the_cure(string deadline)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(("Workflows:OrderDeadline", deadline)));

        Assert.Equal("Workflows:OrderDeadline: must lie between 1 minute and 365 days, written as 7.00:00:00", error.Message);
    }

    [Fact]
    public void A_deadline_is_seven_days_unless_it_is_set()
    {
        Assert.Equal(TimeSpan.FromDays(7), Read().OrderDeadline);
        Assert.Equal(TimeSpan.FromHours(1), Read(("Workflows:OrderDeadline", "01:00:00")).OrderDeadline);
    }

    private static WorkflowsOptions Read(params (string Key, string Value)[] settings)
    {
        var bridge = new BridgeBuilder("test") { Transport = BusTransport.InMemory };
        bridge.Configuration["ConnectionStrings:Postgres"] = "Host=nowhere";
        foreach (var (key, value) in settings)
            bridge.Configuration[key] = value;
        bridge.AddWorkflows();
        using var services = bridge.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<WorkflowsOptions>>().Value;
    }
}
