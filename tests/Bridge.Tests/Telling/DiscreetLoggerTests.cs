using Bridge.Hosting;
using Bridge.Hosting.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bridge.Tests.Telling;

/// <summary>No setting brings a request or the text of an exception into the log of a process.</summary>
public sealed class DiscreetLoggerTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Debug, false)]
    [InlineData("System.Net.Http.HttpClient.slack.LogicalHandler", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error, true)]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Debug, true)]
    [InlineData("Microsoft.Hosting.Lifetime", LogLevel.Information, true)]
    [InlineData("Bridge.Receiver.WebhookEndpoint", LogLevel.Trace, true)]
    public async Task A_category_that_quotes_requests_logs_nothing_below_a_warning(string category, LogLevel level, bool isLogged)
    {
        await using var app = Build();

        Assert.Equal(isLogged, app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level));
    }

    [Fact]
    public async Task An_exception_is_logged_without_its_text()
    {
        var lines = new Lines();
        await using var app = Build(lines);

        app.Services.GetRequiredService<ILogger<Lines>>().Log(LogLevel.Error, default, "It failed", new FormatException("ada@example.com"), (text, _) => text);

        Assert.Equal("It failed FormatException", Assert.Single(lines.All).Trim());
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(Lines? lines = null)
    {
        var bridge = new BridgeBuilder("test") { Transport = BusTransport.InMemory };
        bridge.Web.Logging.ClearProviders().AddProvider(lines ?? new Lines());
        bridge.Services.PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.Rules.Clear();
            filter.MinLevel = LogLevel.Trace;
        });
        return bridge.Build();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null)
                All.Add($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
