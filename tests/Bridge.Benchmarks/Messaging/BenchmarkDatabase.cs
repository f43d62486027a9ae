using Bridge.Benchmarks.Servers;
using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Benchmarks.Messaging;

/// <summary>The database of a contestant, used as the services use theirs.</summary>
internal static class BenchmarkDatabase
{
    /// <summary>Adds its pooled context.</summary>
    internal static IServiceCollection AddBenchmarkDatabase(this IServiceCollection services, Place place) =>
        services.AddDbContextPool<BenchmarkDbContext>(options => options.UseNpgsql(ServiceConnection.Of(place.Database)));

    /// <summary>Makes its tables where there are none.</summary>
    internal static async Task CreateTablesAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BenchmarkDbContext>().Database.EnsureCreatedAsync();
    }
}
