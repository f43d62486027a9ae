using System.Data;
using System.Text.RegularExpressions;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.EntityFrameworkCoreIntegration.Inbox;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Benchmarks.Claiming;

/// <summary>Transactions that claim a message and do nothing else, as many at once as a queue works on.</summary>
internal sealed class ClaimHost(IServiceProvider services, Place place, ClaimHost.Claim claim)
{
    private const int AtOnce = 16;
    private static readonly Guid Consumer = NewId.NextGuid();
    private static string? _entityFrameworkClaim;

    /// <summary>Claims one message in the transaction.</summary>
    internal delegate Task Claim(DbContext database, IDbContextTransaction transaction, Guid messageId, CancellationToken cancellationToken);

    /// <summary>A worker that claims so.</summary>
    internal static Worker Worker(Claim claim) => async place =>
    {
        var services = new ServiceCollection().AddBenchmarkDatabase(place).BuildServiceProvider();
        await services.CreateTablesAsync();
        return new ClaimHost(services, place, claim).RunAsync;
    };

    /// <summary>As the inbox does.</summary>
    internal static async Task ByNpgsqlAsync(DbContext database, IDbContextTransaction transaction, Guid messageId, CancellationToken cancellationToken) =>
        await new InboxTransaction(database, transaction, messageId, Consumer, TimeProvider.System).Claim(cancellationToken);

    /// <summary>The same statement, as EF Core reads an entity by SQL.</summary>
    internal static async Task ByEntityFrameworkAsync(DbContext database, IDbContextTransaction transaction, Guid messageId, CancellationToken cancellationToken)
    {
        _entityFrameworkClaim ??= Reword(InboxStatements.Of(database).Claim);
        await database.Set<InboxState>().FromSqlRaw(_entityFrameworkClaim, messageId, Consumer, NewId.NextGuid(), TimeProvider.System.GetUtcNow().UtcDateTime)
            .AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>With EF Core's placeholders, and every column, which it asks for.</summary>
    private static string Reword(string claim) =>
        Regex.Replace(claim[..claim.IndexOf("RETURNING", StringComparison.Ordinal)], @"\$(\d)", place => $"{{{place.Groups[1].ValueSpan[0] - '1'}}}") + "RETURNING i.*, i.xmin";

    private async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        var meter = await Meter.PrepareAsync(place, cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        meter.Start();
        await Parallel.ForAsync(0, messages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, ClaimAsync);
        return await meter.StopAsync(messages, TimeProvider.System.GetElapsedTime(started), cancellationToken);
    }

    private async ValueTask ClaimAsync(int number, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BenchmarkDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await claim(database, transaction, NewId.NextGuid(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
