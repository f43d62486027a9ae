using Bridge.Migrations;
using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.EndToEnd;

internal static class EffectCount
{
    /// <summary>How often a service has done something, in all.</summary>
    internal static async Task<int> OfAsync(string postgres, string service, string kind)
    {
        await using var database = (ServiceDbContext)ServiceDatabases.At(postgres)[service]();
        return await database.Effects.CountAsync(effect => effect.Kind == kind);
    }
}
