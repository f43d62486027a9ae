using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>Lets a test act at the very moment at which a line is logged.</summary>
internal sealed class LogHook(Action<string> act) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        act(formatter(state, exception));

    public void Dispose()
    {
    }
}
