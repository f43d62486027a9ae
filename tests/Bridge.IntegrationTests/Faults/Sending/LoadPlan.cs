using Bridge.Contracts.Orders;
using Bridge.Webhooks.Samples;

namespace Bridge.IntegrationTests.Faults.Sending;

/// <summary>What the providers have to tell, and in which order, copies included: all of it follows from the seed.</summary>
internal sealed class LoadPlan
{
    internal const int Versions = 3;

    private const int ShuffleWindow = 200;

    private readonly Random _random;
    private readonly DateTimeOffset _startedAt;
    private readonly List<PlannedWebhook> _webhooks = [];

    private LoadPlan(int seed, DateTimeOffset startedAt) => (_random, _startedAt) = (new Random(seed), startedAt);

    /// <summary>Order numbers: each is placed, paid and fulfilled.</summary>
    public List<string> Orders { get; } = [];

    /// <summary>E-mail addresses: each sends one form.</summary>
    public List<string> Forms { get; } = [];

    /// <summary>Repositories: each is pushed to once.</summary>
    public List<string> Pushes { get; } = [];

    /// <summary>E-mail addresses of customers whose name changes <see cref="Versions"/> times.</summary>
    public List<string> Customers { get; } = [];

    /// <summary>Articles that the orders are of.</summary>
    public IReadOnlyList<string> Articles { get; private init; } = [];

    /// <summary>What is sent under faults, in this order: shuffled, and a tenth of it two to five times.</summary>
    public IReadOnlyList<PlannedWebhook> Deliveries { get; private set; } = [];

    /// <summary>Copies that come after all is at rest.</summary>
    public IReadOnlyList<PlannedWebhook> LateCopies { get; private set; } = [];

    /// <summary>Webhooks, copies not counted.</summary>
    public int Count => _webhooks.Count;

    /// <summary>What forged webhooks speak of: nothing may come of it.</summary>
    public HashSet<string> Forged { get; } = [];

    /// <summary>A plan of every kind of story.</summary>
    internal static LoadPlan Of(int seed, int webhooks, DateTimeOffset startedAt)
    {
        var plan = new LoadPlan(seed, startedAt) { Articles = [.. Enumerable.Range(1, 20).Select(number => $"article-{number}")] };
        while (plan.Count < webhooks)
        {
            plan.AddStory();
        }

        return plan.Ordered();
    }

    /// <summary>A plan of pushes alone, which only the Slack service consumes.</summary>
    internal static LoadPlan OfPushes(int seed, int webhooks, DateTimeOffset startedAt)
    {
        var plan = new LoadPlan(seed, startedAt);
        while (plan.Count < webhooks)
        {
            plan.AddPush();
        }

        return plan.Ordered();
    }

    /// <summary>The name that a customer has in a version, from 1.</summary>
    internal static string NameOf(int version) => $"Version{version}";

    private void AddStory()
    {
        switch (_random.Next(100))
        {
            case < 30: AddOrder(); break;
            case < 60: AddForm(); break;
            case < 85: AddPush(); break;
            case < 95: AddCustomer(); break;
            default: AddForgery(); break;
        }
    }

    private void AddOrder()
    {
        var order = $"{7_000_000_000 + Count}";
        Orders.Add(order);
        var values = Values($"order-{order}@example.com") with
        {
            OrderId = order,
            EventId = $"payment-{order}",
            Lines = [new OrderLine { Sku = Articles[_random.Next(Articles.Count)], Quantity = 1 }],
        };
        Add("shopify", "orders/create", values);
        Add("stripe", "payment_intent.succeeded", values);
        Add("shopify", "orders/fulfilled", values);
    }

    private void AddForm()
    {
        var values = Values($"form-{Count}@example.com");
        Forms.Add(values.Email);
        Add("widgetjar", "form.submitted", values with { EventId = $"form-{Count}" });
    }

    private void AddPush()
    {
        var repository = $"fleet/repository-{Count}";
        Pushes.Add(repository);
        Add("github", "push", Values("pusher@example.com") with { Repository = repository });
    }

    private void AddCustomer()
    {
        var email = $"customer-{Count}@example.com";
        Customers.Add(email);
        for (var version = 1; version <= Versions; version++)
        {
            Add("shopify", "customers/update", Values(email) with { LastName = NameOf(version), OccurredAt = _startedAt.AddMinutes(version) });
        }
    }

    private void AddForgery()
    {
        var email = $"forged-{Count}@example.com";
        Forged.Add(email);
        _webhooks.Add(new PlannedWebhook("widgetjar", "form.submitted", Values(email) with { EventId = $"forged-{Count}" }, IsForged: true));
    }

    private void Add(string source, string @event, SampleValues values) => _webhooks.Add(new PlannedWebhook(source, @event, values));

    private SampleValues Values(string email) => new() { OccurredAt = _startedAt, Email = email, FirstName = "Person" };

    private LoadPlan Ordered()
    {
        Deliveries =
        [
            .. _webhooks
                .SelectMany((webhook, place) => Enumerable.Repeat(webhook, Copies()).Select(copy => (webhook: copy, key: place + _random.Next(ShuffleWindow))))
                .OrderBy(delivery => delivery.key)
                .Select(delivery => delivery.webhook),
        ];
        LateCopies = [.. _webhooks.Where(webhook => !webhook.IsForged && _random.Next(20) == 0)];
        return this;
    }

    private int Copies() => _random.Next(10) == 0 ? _random.Next(2, 6) : 1;
}
