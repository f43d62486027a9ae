using System.Net.Sockets;
using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Bridge.Tests.Persistence;

public sealed class DatabaseOutageTests
{
    [Theory]
    [InlineData("08006")]
    [InlineData("53100")]
    [InlineData("53300")]
    [InlineData("57P01")]
    [InlineData("57P02")]
    [InlineData("57P03")]
    [InlineData("25006")]
    public void A_server_that_says_it_cannot_serve_is_an_outage(string state) => Assert.True(IsOutage(Answer(state)));

    [Theory]
    [InlineData("23505")]
    [InlineData("22P05")]
    [InlineData("25P02")]
    [InlineData("40001")]
    [InlineData("40P01")]
    [InlineData("42P01")]
    [InlineData("57014")]
    public void What_is_wrong_with_a_statement_is_none(string state) => Assert.False(IsOutage(Answer(state)));

    [Fact]
    public void A_connection_that_fails_or_hangs_is_an_outage()
    {
        Assert.True(IsOutage(new NpgsqlException("refused", new SocketException((int)SocketError.ConnectionRefused))));
        Assert.True(IsOutage(new NpgsqlException("broken", new EndOfStreamException())));
        Assert.True(IsOutage(new NpgsqlException("hangs", new TimeoutException())));
        Assert.True(IsOutage(new TimeoutException { Source = "Npgsql" }));
        Assert.False(IsOutage(new NpgsqlException("misused")));
    }

    [Fact]
    public async Task Several_hosts_of_which_none_is_up_are_an_outage_at_the_first_attempt_and_at_the_next()
    {
        await using var hosts = new NpgsqlDataSourceBuilder("Host=127.0.0.1:1,127.0.0.1:2;Username=nobody;Timeout=5").BuildMultiHost();

        Assert.True(IsOutage((await Record.ExceptionAsync(() => hosts.OpenConnectionAsync(TargetSessionAttributes.Primary).AsTask()))!));
        Assert.True(IsOutage((await Record.ExceptionAsync(() => hosts.OpenConnectionAsync(TargetSessionAttributes.Primary).AsTask()))!));
    }

    [Fact]
    public void What_has_nothing_to_do_with_the_database_is_none()
    {
        Assert.False(IsOutage(new InvalidOperationException("poison")));
        Assert.False(IsOutage(new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused))));
        Assert.False(IsOutage(new TimeoutException()));
    }

    [Fact]
    public void It_is_found_within_whatever_wraps_it()
    {
        var away = Answer("57P03");

        Assert.True(IsOutage(new DbUpdateException("not saved", away)));
        Assert.True(IsOutage(new InvalidOperationException("transient", new DbUpdateException("not saved", away))));
        Assert.True(IsOutage(new RetryLimitExceededException("often", away)));
        Assert.True(IsOutage(new AggregateException(new InvalidOperationException("other"), new DbUpdateException("not saved", away))));
        Assert.False(IsOutage(new DbUpdateException("not saved", Answer("23505"))));
    }

    [Fact]
    public async Task A_server_that_nobody_finds_is_an_outage()
    {
        await using var connection = new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=nobody;Database=nothing");

        Assert.True(IsOutage(await Assert.ThrowsAnyAsync<Exception>(() => connection.OpenAsync())));
    }

    private static bool IsOutage(Exception exception) => new DatabaseOutage().Causes(exception);

    private static PostgresException Answer(string state) => new("an answer", "ERROR", "ERROR", state);
}
