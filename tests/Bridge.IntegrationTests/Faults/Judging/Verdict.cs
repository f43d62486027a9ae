using System.Net;
using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>Holds the ledgers of a run against the plan.</summary>
internal static class Verdict
{
    internal const string Lost = "lost";
    internal const string Doubled = "doubled";

    /// <summary>The only elapsed time that fails a run: far above what any deadline allows, so that a slow machine does not reach it.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(10);

    private const int MostMegabytes = 512;

    internal static async Task<IReadOnlyList<Finding>> OfAsync(Stage stage, LoadPlan plan, string left) =>
    [
        .. OfEffects(plan, await StateAtRest.EffectsAsync(stage.Servers)),
        new("stale", [.. OfContacts(plan, await StateAtRest.ContactsAsync(stage.Servers), stage.Outside)]),
        new("in limbo", [.. OfWorkflows(plan, await StateAtRest.WorkflowsAsync(stage.Servers))]),
        new("dead letters", [.. (await stage.Servers.DepthsAsync()).Where(queue => queue.Value > 0 && DeadLetters.IsDead(queue.Key)).Select(queue => $"{queue.Key} {queue.Value}")]),
        new("parked", (await StateAtRest.SpoolAsync(stage.Servers)).Parked is > 0 and var parked ? [$"{parked} webhooks"] : []),
        new("left over", left.Length == 0 ? [] : [left]),
    ];

    internal static IEnumerable<Finding> OfAnswers(Providers providers, IReadOnlyList<Episode> episodes) =>
    [
        new("refused", [.. providers.Refused]),
        new("let in", [.. providers.Attempts.Where(attempt => attempt is { IsForged: true, Status: HttpStatusCode.OK }).Select(attempt => $"{attempt}")]),
        new("unanswered", [.. providers.Attempts.Where(attempt => attempt.Status is null && !IsExcused(attempt, episodes)).Select(attempt => $"{attempt}")]),
        new("above 10 s", [.. providers.Attempts.Where(attempt => attempt.Took > TooLate && !IsExcused(attempt, episodes)).Select(attempt => $"{attempt}")]),
    ];

    internal static Finding OfFootprints(IReadOnlyList<Footprint> before, IReadOnlyList<Footprint> after) =>
        new("grown", [.. after.Zip(before).Where(pair => IsGrown(pair.Second, pair.First)).Select(pair => $"{pair.Second} became {pair.First}")]);

    private static IEnumerable<Finding> OfEffects(LoadPlan plan, IReadOnlyList<SeenEffect> effects)
    {
        var seen = effects.ToLookup(effect => (effect.Consumer, effect.Kind, effect.Subject));
        var expected = Expectation.Of(plan).ToList();
        var known = expected.Select(line => (line.Consumer, line.Kind, line.Subject)).ToHashSet();
        int Times(Expectation line) => seen[(line.Consumer, line.Kind, line.Subject)].Count();
        yield return new Finding(Lost, [.. expected.Where(line => Times(line) < line.Least).Select(line => $"{line}: seen {Times(line)}")]);
        yield return new Finding(Doubled,
        [
            .. expected.Where(line => Times(line) > line.Most).Select(line => $"{line}: seen {Times(line)}"),
            .. effects.GroupBy(effect => effect).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {same.Count()} times"),
        ]);
        yield return new Finding("ghosts", [.. seen.Where(effect => !known.Contains(effect.Key)).Select(effect => $"{effect.Key}")]);
    }

    private static IEnumerable<string> OfContacts(LoadPlan plan, IReadOnlyDictionary<string, string?> contacts, OutsideSystems outside)
    {
        var newest = LoadPlan.NameOf(LoadPlan.Versions);
        return plan.Customers
            .Select(email => (email, here: contacts.GetValueOrDefault(email), crm: outside.Contacts.GetValueOrDefault(email)))
            .Where(contact => contact.here != $"Person {newest}" || contact.crm != newest)
            .Select(contact => $"{contact.email}: '{contact.here}' here, '{contact.crm}' in the CRM");
    }

    private static IEnumerable<string> OfWorkflows(LoadPlan plan, IReadOnlyDictionary<string, string> states) => plan.Orders
        .Where(order => states.GetValueOrDefault(order) != "Completed")
        .Select(order => $"order {order}: {states.GetValueOrDefault(order, "unknown")}");

    private static bool IsExcused(Attempt attempt, IReadOnlyList<Episode> episodes) =>
        episodes.Any(episode => episode.CutReceiver == attempt.Receiver && attempt.Overlaps(episode.From, episode.To));

    // A process that was started anew has fewer; one that lives on keeps its pools.
    private static bool IsGrown(Footprint before, Footprint after) => after.Handles > (2 * before.Handles) + 100 || after.Megabytes > MostMegabytes;
}
