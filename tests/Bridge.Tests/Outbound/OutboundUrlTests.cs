using Bridge.Hosting;

namespace Bridge.Tests.Outbound;

public sealed class OutboundUrlTests
{
    [Theory]
    [InlineData("https://hooks.slack.com/services/T/B/X", true)]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("http://[::1]:8080/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("http://hooks.slack.com/services/T/B/X", false)]
    [InlineData("http://127.0.0.1.example.com/", false)]
    [InlineData("https://user:password@hooks.slack.com/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("/services/T/B/X", false)]
    [InlineData("hooks.slack.com", false)]
    public void Only_https_leaves_the_machine(string? url, bool expected) => Assert.Equal(expected, new OutboundUrlAttribute().IsValid(url));
}
