using System.Collections.Concurrent;
using Bridge.Contracts.Crm;
using Bridge.Contracts.Customers;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Tests.Outbound;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.CrmSync;

[Collection(ServersCollection.Name)]
public sealed class PushContactTests(TestServers servers) : IAsyncLifetime
{
    private const string Queue = "crm-push";
    private const string Token = "canary-token";
    private const string Taken = """{"results":[{"id":"1"}]}""";

    private FakeServer _crm = null!;
    private ServiceHost<CrmSyncDbContext> _host = null!;

    public async Task InitializeAsync()
    {
        _crm = await FakeServer.StartAsync(Taken);
        _host = await ServiceHost<CrmSyncDbContext>.StartAsync(
            await servers.NewDatabaseAsync(),
            bridge => bridge.AddCrmSync(),
            ("CrmSync:HubSpot:BaseUrl", _crm.Url.ToString()),
            ("CrmSync:HubSpot:AccessToken", Token));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _crm.DisposeAsync();
    }

    [Fact]
    public async Task Each_revision_is_pushed_once_whatever_is_delivered_again()
    {
        await ChangeAsync(1, "Ada");
        await _host.Deliveries.WaitAsync(Queue, 1);
        var contact = await ContactAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RepeatAsync(contact.Id, revision: 1)));
        await _host.Deliveries.WaitAsync(Queue, 20);
        await ChangeAsync(2, "Ada Lovelace");
        await _host.Deliveries.WaitAsync(Queue, 1);
        await RepeatAsync(contact.Id, revision: 1);
        await RepeatAsync(contact.Id, revision: 2);
        await _host.Deliveries.WaitAsync(Queue, 2);

        Assert.Equal(["", "Lovelace"], _crm.Calls.Select(LastName));
        Assert.Equal([$"{contact.Id:N}-1", $"{contact.Id:N}-2"], _crm.Calls.Select(Key));
        Assert.Equal(2, (await _host.EffectsAsync("contact-pushed")).Count);
    }

    [Fact]
    public async Task Copies_at_once_push_once()
    {
        _crm.Then(400);
        await ChangeAsync(1, "Ada");
        await _host.Deliveries.WaitAsync(Queue, 1);
        var contact = await ContactAsync();

        var (_, release) = HoldNextCall();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RepeatAsync(contact.Id, revision: 1)));
        await UntilAPushWaitsAsync();
        release.SetResult();
        await _host.Deliveries.WaitAsync(Queue, 20);

        Assert.Equal(2, _crm.Calls.Count);
        Assert.Single(await _host.EffectsAsync("contact-pushed"));
    }

    [Fact]
    public async Task A_CRM_that_asks_for_patience_gets_it_and_then_the_contact()
    {
        _crm.Then(429, retryAfter: "0").Then(500, retryAfter: "0").Then(503, retryAfter: "0");
        await ChangeAsync(1, "Ada");
        await _host.Deliveries.WaitAsync(Queue, 1);

        Assert.Equal(4, _crm.Calls.Count);
        Assert.Single(_crm.Calls.Select(Key).Distinct());
        Assert.Single(await _host.EffectsAsync("contact-pushed"));
    }

    [Fact]
    public async Task Every_contact_gets_through_to_a_CRM_that_fails_often_and_asks_for_patience_in_bursts()
    {
        const int Contacts = 60;
        var (calls, callsOf) = (0, new ConcurrentDictionary<string, int>());
        for (var answer = 0; answer < 6 * Contacts; answer++)
        {
            _crm.Then(context =>
            {
                // Three calls of ten fail, forty in a row are too many; the fifth of a contact goes through whatever the others met.
                var (number, ofContact) = (Interlocked.Increment(ref calls), callsOf.AddOrUpdate(Key(FakeServer.CallOf(context))!, 1, (_, count) => count + 1));
                context.Response.Headers.RetryAfter = "0";
                context.Response.StatusCode = ofContact > 4 ? 200 : number is > 20 and <= 60 ? 429 : number % 10 < 3 ? 500 : 200;
                return context.Response.WriteAsync(context.Response.StatusCode == 200 ? Taken : string.Empty);
            });
        }

        await Task.WhenAll(Enumerable.Range(0, Contacts).Select(PersonAsync));
        await _host.Deliveries.WaitAsync(Queue, Contacts);

        Assert.Equal(Contacts, (await _host.EffectsAsync("contact-pushed")).DistinctBy(effect => effect.Subject).Count());
        Assert.Equal(Contacts, callsOf.Count);
        Assert.InRange(calls, Contacts + 40, 5 * Contacts);
    }

    [Fact]
    public async Task While_the_CRM_answers_nobody_contacts_are_taken_in()
    {
        const int Contacts = 30;
        var release = new TaskCompletionSource();
        for (var answer = 0; answer < Contacts; answer++)
        {
            _crm.Then(async context =>
            {
                await release.Task;
                await context.Response.WriteAsync(Taken);
            });
        }

        await Task.WhenAll(Enumerable.Range(0, Contacts).Select(PersonAsync));
        await _host.Deliveries.WaitAsync("crm-sync", Contacts);
        Assert.Equal(Contacts, (await _host.EffectsAsync("contact-synced")).Count);
        Assert.Empty(await _host.EffectsAsync("contact-pushed"));

        release.SetResult();
        await _host.Deliveries.WaitAsync(Queue, Contacts);
        Assert.Equal(Contacts, (await _host.EffectsAsync("contact-pushed")).Count);
    }

    [Fact]
    public async Task A_refusal_goes_to_the_dead_letters_with_its_reason_and_can_be_moved_back()
    {
        var reasons = await DeadLetters.ReasonsAsync<PushContact>(_host.Bus, Queue);
        _crm.Then(400, body: "canary-body");
        await ChangeAsync(1, "Ada");
        await _host.Deliveries.WaitAsync(Queue, 1);

        Assert.Equal("HubSpot answered 400.", await reasons.ReadAsync());
        Assert.Single(_crm.Calls);
        Assert.Equal((1, 0), await RevisionsAsync());
        Assert.Empty(await _host.EffectsAsync("contact-pushed"));

        await RepeatAsync((await ContactAsync()).Id, revision: 1);
        await _host.Deliveries.WaitAsync(Queue, 1);
        Assert.Equal((1, 1), await RevisionsAsync());
    }

    [Fact]
    public async Task A_newer_state_waits_until_the_older_one_has_arrived()
    {
        var (arrived, release) = HoldNextCall();
        await ChangeAsync(1, "Ada");
        await arrived;
        await ChangeAsync(2, "Ada Lovelace");
        await UntilAPushWaitsAsync();
        release.SetResult();
        await _host.Deliveries.WaitAsync(Queue, 2);

        Assert.Equal(["", "Lovelace"], _crm.Calls.Select(LastName));
        Assert.Equal((2, 2), await RevisionsAsync());
    }

    private (Task Arrived, TaskCompletionSource Release) HoldNextCall()
    {
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        _crm.Then(async context =>
        {
            arrived.SetResult();
            await release.Task;
            await context.Response.WriteAsync(Taken);
        });
        return (arrived.Task, release);
    }

    private Task ChangeAsync(int minute, string name) => _host.PublishAsync(new CustomerChanged
    {
        Webhook = TestWebhook.At(TestWebhook.Noon.AddMinutes(minute)),
        CustomerId = "c1",
        Contact = new ContactDetails { Email = "ada@example.com", Name = name },
    });

    private Task PersonAsync(int number) => _host.PublishAsync(new CustomerChanged
    {
        Webhook = TestWebhook.At(TestWebhook.Noon),
        CustomerId = $"c{number}",
        Contact = new ContactDetails { Email = $"person-{number}@example.com", Name = "Ada" },
    });

    private Task RepeatAsync(Guid contactId, long revision) => _host.PublishAsync(new PushContact { ContactId = contactId, Revision = revision });

    private Task<Contact> ContactAsync() => _host.QueryAsync(database => database.Contacts.SingleAsync());

    private async Task<(long Revision, long Pushed)> RevisionsAsync()
    {
        var contact = await ContactAsync();
        return (contact.Revision, contact.PushedRevision);
    }

    private async Task UntilAPushWaitsAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await WaitingAsync(patience.Token) == 0)
        {
            await Task.Yield();
        }
    }

    private Task<int> WaitingAsync(CancellationToken cancellationToken) => _host.QueryAsync(database => database.Database
        .SqlQuery<int>(
            $"""
            SELECT pid AS "Value" FROM pg_locks
            WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """)
        .CountAsync(cancellationToken));

    private static string? Key(FakeServer.Call call) => call.Body.GetProperty("inputs")[0].GetProperty("objectWriteTraceId").GetString();

    private static string? LastName(FakeServer.Call call) =>
        call.Body.GetProperty("inputs")[0].GetProperty("properties").GetProperty("lastname").GetString();
}
