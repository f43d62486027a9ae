using Bridge.Demo;
using Bridge.Persistence.Effects;

namespace Bridge.Tests.Demo;

/// <summary>What the demo counts is what the services did, in whatever order it comes to light.</summary>
public sealed class EffectLedgerTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly EffectLedger _ledger = new();

    [Fact]
    public void An_effect_that_comes_to_light_after_a_younger_one_is_counted_and_the_younger_is_not_counted_again()
    {
        var older = Effect(1, "contact-synced", "crm-sync");
        var younger = Effect(2, "contact-pushed", "crm-push");

        Assert.Equal(["contact-pushed"], Take(Steps.OrderAPlaced, "crm-sync", [younger]));
        Assert.Equal(["contact-synced"], Take(Steps.OrderAPlaced, "crm-sync", [older, younger]));
        Assert.Empty(_ledger.Excesses());
    }

    [Fact]
    public void An_effect_that_came_twice_is_too_much()
    {
        Take(Steps.OrderAPlaced, "crm-sync", [Effect(1, "contact-synced", "crm-sync"), Effect(2, "contact-synced", "crm-sync")]);

        Assert.Equal(["order A placed (Shopify): crm-sync did contact-synced 2 times, not 1"], _ledger.Excesses());
    }

    [Fact]
    public void A_payment_without_an_effect_of_its_own_is_over_once_the_workflow_counts_it()
    {
        var payment = new DemoStep(Steps.OrderAPaidTwice, []);
        Take(payment.Name, "slack-notify", [Effect(1, "notification-recorded", "slack-notify")]);
        Assert.False(_ledger.IsComplete(payment));

        Take(payment.Name, "workflows", [], ("paid", 1));
        Assert.True(_ledger.IsComplete(payment));
    }

    private static EffectReport.Entry Effect(long id, string kind, string consumer) => new(id, Guid.NewGuid(), null, consumer, kind, Now);

    private List<string> Take(string step, string service, EffectReport.Entry[] effects, params (string Name, int Times)[] counts) =>
        [.. _ledger.Take(new Dictionary<string, EffectReport> { [service] = new(effects, counts.ToDictionary(count => count.Name, count => count.Times), []) }, step, Now).Select(effect => effect.Kind)];
}
