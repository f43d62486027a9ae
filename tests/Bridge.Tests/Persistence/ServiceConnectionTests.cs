using Bridge.Persistence;
using Npgsql;

namespace Bridge.Tests.Persistence;

public sealed class ServiceConnectionTests
{
    [Fact]
    public void A_service_prepares_its_statements_and_resets_no_connection()
    {
        var connection = new NpgsqlConnectionStringBuilder(ServiceConnection.Of("Host=nowhere"));

        Assert.True(connection.MaxAutoPrepare > 0);
        Assert.True(connection.NoResetOnClose);
    }

    [Fact]
    public void What_the_connection_string_says_wins()
    {
        var connection = new NpgsqlConnectionStringBuilder(ServiceConnection.Of("Host=nowhere;Max Auto Prepare=0;No Reset On Close=false"));

        Assert.Equal(0, connection.MaxAutoPrepare);
        Assert.False(connection.NoResetOnClose);
    }

    [Fact]
    public void What_outlives_a_transaction_has_a_pool_that_clears_sessions() =>
        Assert.False(new NpgsqlConnectionStringBuilder(ServiceConnection.WithSession(ServiceConnection.Of("Host=nowhere"))).NoResetOnClose);
}
