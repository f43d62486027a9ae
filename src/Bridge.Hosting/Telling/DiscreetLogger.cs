using Microsoft.Extensions.Logging;

namespace Bridge.Hosting.Telling;

/// <summary>Logs no text of an exception that may quote a message, and of a category that quotes requests warnings and errors only.</summary>
/// <param name="logger">Where it goes on.</param>
/// <param name="isQuoting">True for such a category.</param>
internal sealed class DiscreetLogger(ILogger logger, bool isQuoting) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => isQuoting ? null : logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => (!isQuoting || logLevel >= LogLevel.Warning) && logger.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            logger.Log(logLevel, eventId, state, exception is null ? null : new ToldException(exception), formatter);
        }
    }
}
