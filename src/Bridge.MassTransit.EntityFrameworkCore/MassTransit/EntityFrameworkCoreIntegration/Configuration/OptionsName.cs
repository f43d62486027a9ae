using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Configuration;

/// <summary>Options are named after the context they belong to, so that two contexts in one process keep their own.</summary>
internal static class OptionsName
{
    public static string Of<TDbContext>()
        where TDbContext : DbContext =>
        typeof(TDbContext).FullName!;
}
