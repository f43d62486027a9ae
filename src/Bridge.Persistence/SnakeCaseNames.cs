using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Persistence;

/// <summary>Names our own tables and columns as PostgreSQL does, so that nobody has to quote them.</summary>
/// <remarks>MassTransit's tables keep the names that its package gives them.</remarks>
internal static partial class SnakeCaseNames
{
    internal static void UseSnakeCase(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => entity.ClrType.Namespace!.StartsWith("Bridge.", StringComparison.Ordinal)))
        {
            foreach (var property in entity.GetProperties().Where(property => !property.Name.Equals("xmin", StringComparison.Ordinal)))
            {
                property.SetColumnName(WordStart().Replace(property.Name, "_").ToLowerInvariant());
            }
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
