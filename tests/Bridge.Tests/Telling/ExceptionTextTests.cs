using System.Net.Sockets;
using System.Text.Json;
using Bridge.Hosting.Outbound;
using Bridge.Hosting.Telling;
using Npgsql;

namespace Bridge.Tests.Telling;

/// <summary>The text of an exception is told only where it is known to quote no message.</summary>
public sealed class ExceptionTextTests
{
    private const string Quoted = "ada@example.com";

    public static TheoryData<Exception, string> Quoting() => new()
    {
        { new InvalidOperationException(Quoted), "InvalidOperationException" },
        { new InvalidOperationException("outer", new JsonException(Quoted)), "InvalidOperationException < JsonException" },
        { new OutboundException("HubSpot", "answered 400", new FormatException(Quoted)), "OutboundException: HubSpot answered 400. < FormatException" },
        { new PostgresException($"invalid input syntax: {Quoted}", "ERROR", "ERROR", "22P02"), "PostgresException 22P02" },
        { new AggregateException(new FormatException(Quoted)), "AggregateException < FormatException" },
    };

    [Theory]
    [MemberData(nameof(Quoting))]
    public void A_text_that_may_quote_a_message_is_not_told(Exception exception, string told)
    {
        Assert.False(ExceptionText.IsTellable(exception));
        Assert.Equal(told, ExceptionText.Of(exception));
        Assert.DoesNotContain(Quoted, new ToldException(exception).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_the_network_the_database_or_our_own_is_told()
    {
        var away = new HttpRequestException("Nobody answers.", new SocketException((int)SocketError.ConnectionRefused));
        var gone = new PostgresException("relation \"contacts\" does not exist", "ERROR", "ERROR", "42P01");

        Assert.True(ExceptionText.IsTellable(away));
        Assert.StartsWith("HttpRequestException: Nobody answers. < SocketException: ", ExceptionText.Of(away), StringComparison.Ordinal);
        Assert.Contains("relation \"contacts\" does not exist", ExceptionText.Of(gone), StringComparison.Ordinal);
        Assert.True(ExceptionText.IsTellable(new OutboundException("Slack", "answered 404")));
    }

    [Fact]
    public void What_stands_for_an_exception_tells_where_that_was_thrown_and_gives_it_to_who_decides_by_its_type()
    {
        var thrown = Assert.Throws<FormatException>(() => Throw(Quoted));
        var told = new ToldException(thrown);

        Assert.Contains(nameof(Throw), told.StackTrace, StringComparison.Ordinal);
        Assert.Same(thrown, ToldException.Cause(told));
        Assert.Same(thrown, ToldException.Cause(thrown));
        Assert.Null(told.InnerException);
    }

    private static void Throw(string text) => throw new FormatException(text);
}
