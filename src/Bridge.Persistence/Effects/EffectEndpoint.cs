using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Persistence.Effects;

/// <summary>Lets the demo, or anyone who tries Bridge out, count what a service did.</summary>
internal static class EffectEndpoint
{
    private const int ShortestRun = 6;

    internal static void MapEffects<TContext>(this IEndpointRouteBuilder routes)
        where TContext : ServiceDbContext, IServiceSchema =>
        routes.MapGet($"/effects/{TContext.Service}", ReportAsync<TContext>);

    private static async Task<Results<Ok<EffectReport>, ProblemHttpResult>> ReportAsync<TContext>(TContext database, string run, CancellationToken cancellationToken)
        where TContext : ServiceDbContext
    {
        if (run.Length < ShortestRun || !run.All(char.IsAsciiLetterOrDigit))
        {
            return TypedResults.Problem($"run must be at least {ShortestRun} ASCII letters or digits", statusCode: StatusCodes.Status400BadRequest);
        }

        var effects = database.Effects.Where(effect => effect.Subject.Contains(run));
        var entries = await effects.OrderBy(effect => effect.Id)
            .Select(effect => new EffectReport.Entry(effect.Id, effect.MessageId, effect.ConversationId, effect.Consumer, effect.Kind, effect.At))
            .ToListAsync(cancellationToken);
        var deliveries = await database.Set<InboxState>()
            .Where(inbox => effects.Any(effect => effect.MessageId == inbox.MessageId))
            .GroupBy(inbox => inbox.MessageId)
            .Select(copies => new EffectReport.Delivery(copies.Key, copies.Max(inbox => inbox.ReceiveCount)))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new EffectReport(entries, await database.CountAsync(run, cancellationToken), deliveries));
    }
}
