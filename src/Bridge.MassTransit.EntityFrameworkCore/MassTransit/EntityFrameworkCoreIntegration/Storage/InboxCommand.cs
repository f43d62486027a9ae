using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MassTransit.EntityFrameworkCoreIntegration.Storage;

/// <summary>One statement of the inbox on the connection of a context, in its transaction if it is in one, under its time limit.</summary>
internal static class InboxCommand
{
    public static NpgsqlCommand Create(DbContext dbContext, string statement)
    {
        var command = ((NpgsqlConnection)dbContext.Database.GetDbConnection()).CreateCommand();
        command.CommandText = statement;
        command.Transaction = (NpgsqlTransaction?)dbContext.Database.CurrentTransaction?.GetDbTransaction();
        if (dbContext.Database.GetCommandTimeout() is { } seconds)
            command.CommandTimeout = seconds;
        return command;
    }

    /// <summary>Adds a positional parameter.</summary>
    public static NpgsqlCommand With<T>(this NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }
}
