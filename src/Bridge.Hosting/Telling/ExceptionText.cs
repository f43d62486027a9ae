using System.Data.Common;
using System.Net.Sockets;
using Bridge.Hosting.Outbound;
using Microsoft.Extensions.Options;
using RabbitMQ.Client.Exceptions;

namespace Bridge.Hosting.Telling;

/// <summary>What may be told of an exception. Its text may quote a message, so it is told only where it is known not to.</summary>
internal static class ExceptionText
{
    // Two of PostgreSQL's classes of errors quote values (https://www.postgresql.org/docs/current/errcodes-appendix.html).
    private const string DataExceptions = "22";
    private const string RaisedExceptions = "P0";

    // Values stand in its texts only where sensitive data logging is on, which nobody here turns on.
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    /// <summary>An exception and its causes: their types, and the texts that quote nothing.</summary>
    internal static string Of(Exception exception)
    {
        var told = QuotesNothing(exception) ? $"{exception.GetType().Name}: {exception.Message}" : $"{exception.GetType().Name} {(exception as DbException)?.SqlState}".TrimEnd();
        return exception.InnerException is { } cause ? $"{told} < {Of(cause)}" : told;
    }

    /// <summary>True where neither its text nor that of a cause quotes a message.</summary>
    internal static bool IsTellable(Exception exception) => QuotesNothing(exception) && (exception.InnerException is null || IsTellable(exception.InnerException));

    private static bool QuotesNothing(Exception exception) => exception switch
    {
        AggregateException => false,
        DbException { SqlState: { } state } => !state.StartsWith(DataExceptions, StringComparison.Ordinal) && !state.StartsWith(RaisedExceptions, StringComparison.Ordinal),
        DbException or SocketException or IOException or HttpRequestException or TimeoutException or OperationCanceledException or RabbitMQClientException => true,
        ToldException or OutboundException or SettingException or OptionsValidationException => true,
        _ => exception.GetType().Namespace is EntityFramework,
    };
}
