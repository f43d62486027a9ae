using System.Text;
using Npgsql;

namespace Bridge.IntegrationTests.Stored;

/// <summary>A column of PostgreSQL: what it gives back of values that are written to it.</summary>
internal sealed class Column(NpgsqlDataSource database, string type)
{
    /// <summary>A line for each value that comes back otherwise, or one for all of them where one is refused.</summary>
    /// <param name="values">The values.</param>
    /// <param name="isSame">Whether what comes back is the value that was written.</param>
    internal async Task<IReadOnlyList<string>> FaultsAsync<T>(IReadOnlyList<T> values, Func<T, T, bool> isSame)
    {
        try
        {
            var read = await StoreAsync(values);
            return [.. values.Zip(read).Where(pair => !isSame(pair.First, pair.Second)).Select(pair => $"{type}: {pair.First:O} comes back as {pair.Second:O}")];
        }
        catch (Exception exception) when (exception is PostgresException or ArgumentException or EncoderFallbackException)
        {
            return [$"{type}: {exception.Message}"];
        }
    }

    private async Task<List<T>> StoreAsync<T>(IReadOnlyList<T> values)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand($"CREATE TEMPORARY TABLE stored (place int PRIMARY KEY, value {type})"),
                new NpgsqlBatchCommand($"INSERT INTO stored SELECT place, value FROM unnest($1::{type}[]) WITH ORDINALITY AS given (value, place)")
                {
                    Parameters = { new() { Value = values.ToArray() } },
                },
                new NpgsqlBatchCommand("SELECT value FROM stored ORDER BY place"),
                new NpgsqlBatchCommand("DROP TABLE stored"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync();
        var read = new List<T>(values.Count);
        while (await reader.ReadAsync())
        {
            read.Add(await reader.GetFieldValueAsync<T>(0));
        }

        return read;
    }
}
