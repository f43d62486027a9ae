using Bridge.Contracts;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.CrmSync;

[Collection(ServersCollection.Name)]
public sealed class SyncContactTests(TestServers servers) : IAsyncLifetime
{
    private const string Queue = "crm-sync";
    private static readonly Money Total = new() { Amount = 1250, Currency = "EUR" };

    private string _database = null!;
    private ServiceHost<CrmSyncDbContext> _host = null!;

    public async Task InitializeAsync()
    {
        _database = await servers.NewDatabaseAsync();
        _host = await StartAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Every_message_that_names_a_person_is_taken_into_one_contact()
    {
        await _host.PublishAsync(new FormSubmitted { Webhook = At(1), Form = "contact", Contact = Person("Ada@Example.com", "Ada") });
        await _host.PublishAsync(new CustomerChanged { Webhook = At(2), CustomerId = "c1", Contact = Person("ada@example.com", "Ada L.") });
        await _host.PublishAsync(new OrderPlaced { Webhook = At(3), OrderId = "o1", Lines = [], Total = Total, Contact = Person("ada@example.com ", phone: "+44 1") });
        await _host.PublishAsync(new OrderPaid { Webhook = At(4), OrderId = "o1", Total = Total, Contact = Person("ADA@example.com", "Ada Lovelace") });
        await _host.PublishAsync(new PaymentSucceeded { Webhook = At(5), PaymentId = "p1", Amount = Total, Contact = Person("ada@example.com", phone: "+44 2") });
        await _host.Deliveries.WaitAsync(Queue, 5);

        var contact = Assert.Single(await ContactsAsync());
        Assert.Equal(("ada@example.com", "Ada Lovelace", "+44 2"), (contact.Email, contact.Name, contact.Phone));
        Assert.Equal(contact.Revision, (await _host.EffectsAsync("contact-synced")).Count);
    }

    [Fact]
    public async Task Messages_that_name_nobody_change_nothing()
    {
        await _host.PublishAsync(new FormSubmitted { Webhook = At(1), Form = "contact" });
        await _host.PublishAsync(new OrderPlaced { Webhook = At(1), OrderId = "o1", Lines = [], Total = Total });
        await _host.PublishAsync(new PaymentSucceeded { Webhook = At(1), PaymentId = "p1", Amount = Total });
        await _host.PublishAsync(new FormSubmitted { Webhook = At(1), Form = "contact", Contact = Person("not an address") });
        await _host.Deliveries.WaitAsync(Queue, 4);

        Assert.Empty(await ContactsAsync());
        Assert.Empty(await _host.EffectsAsync("contact-synced"));
    }

    [Fact]
    public async Task A_name_that_the_database_cannot_hold_does_not_stop_its_message()
    {
        await PublishAsync("ada@example.com", 1, "Ada\0 Love\u202Elace", phone: null);
        await _host.Deliveries.WaitAsync(Queue, 1);

        Assert.Equal("Ada Lovelace", Assert.Single(await ContactsAsync()).Name);
    }

    [Fact]
    public async Task Every_order_of_four_events_each_delivered_twice_ends_in_the_newest_state()
    {
        var orders = Permutations([1, 2, 3, 4]).ToList();
        await Task.WhenAll(orders.Select(PublishStoryAsync));
        await _host.Deliveries.WaitAsync(Queue, orders.Count * 8);

        var contacts = await ContactsAsync();
        Assert.Equal(24, contacts.Count);
        Assert.All(contacts, contact => Assert.Equal(("name-3", "phone-4"), (contact.Name, contact.Phone)));
        Assert.Equal(contacts.Sum(contact => contact.Revision), (await _host.EffectsAsync("contact-synced")).Count);
    }

    [Fact]
    public async Task Two_instances_at_once_keep_one_contact_and_lose_no_change()
    {
        await using var other = await StartAsync();
        await Task.WhenAll(Enumerable.Range(1, 50).Select(
            minute => PublishAsync("ada@example.com", minute, $"name-{minute}", $"phone-{minute}", minute % 2 == 0 ? _host : other)));
        await Task.WhenAll(_host.Deliveries.WaitAsync(Queue, 25), other.Deliveries.WaitAsync(Queue, 25));

        var contact = Assert.Single(await ContactsAsync());
        Assert.Equal(("name-50", "phone-50"), (contact.Name, contact.Phone));
        Assert.Equal(contact.Revision, (await _host.EffectsAsync("contact-synced")).Count);
    }

    [Fact]
    public async Task The_newest_revision_is_recorded_as_pushed_where_the_table_is_the_CRM()
    {
        await PublishAsync("ada@example.com", 1, "Ada", phone: null);
        await _host.Deliveries.WaitAsync("crm-push", 1);
        await PublishAsync("ada@example.com", 2, "Ada Lovelace", phone: null);
        await _host.Deliveries.WaitAsync("crm-push", 1);

        var contact = Assert.Single(await ContactsAsync());
        Assert.Equal((2, 2), (contact.Revision, contact.PushedRevision));
        Assert.All(await _host.EffectsAsync("contact-pushed"), effect => Assert.Equal("ada@example.com", effect.Subject));
    }

    [Fact]
    public async Task A_run_counts_its_contacts()
    {
        await PublishAsync("ada.run0001@example.com", 1, "Ada", phone: null);
        await PublishAsync("bob.run0001@example.com", 1, "Bob", phone: null);
        await PublishAsync("ada.run0002@example.com", 1, "Ada", phone: null);
        await _host.Deliveries.WaitAsync(Queue, 3);

        Assert.Equal(2, (await _host.QueryAsync(database => database.CountAsync("run0001", CancellationToken.None)))["contacts"]);
    }

    private Task<ServiceHost<CrmSyncDbContext>> StartAsync() =>
        ServiceHost<CrmSyncDbContext>.StartAsync(_database, bridge => bridge.AddCrmSync());

    private Task<List<Contact>> ContactsAsync() => _host.QueryAsync(database => database.Contacts.ToListAsync());

    private async Task PublishStoryAsync(int[] order, int story)
    {
        var ids = order.ToDictionary(minute => minute, _ => NewId.NextGuid());
        foreach (var minute in order.Concat(order.Reverse()))
        {
            // The third is the newest to tell a name, the fourth the newest to tell a number.
            await PublishAsync(
                $"{story}@example.com", minute, minute == 4 ? null : $"name-{minute}", minute == 3 ? null : $"phone-{minute}", _host, ids[minute]);
        }
    }

    private Task PublishAsync(
        string email, int minute, string? name, string? phone, ServiceHost<CrmSyncDbContext>? host = null, Guid? messageId = null) =>
        (host ?? _host).PublishAsync(
            new CustomerChanged { Webhook = At(minute), CustomerId = "c1", Contact = Person(email, name, phone) }, messageId);

    private static WebhookMetadata At(int minute) => TestWebhook.At(TestWebhook.Noon.AddMinutes(minute));

    private static ContactDetails Person(string email, string? name = null, string? phone = null) => new() { Email = email, Name = name, Phone = phone };

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(item => Permutations([.. items.Where(other => other != item)]).Select(rest => (int[])[item, .. rest]));
}
