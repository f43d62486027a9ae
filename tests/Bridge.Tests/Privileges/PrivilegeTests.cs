using System.Text.RegularExpressions;
using Bridge.Contracts;
using Bridge.Contracts.Payments;
using Bridge.Privileges;
using Bridge.Receiver;
using Bridge.Tests.House;
using Bridge.Topology;
using MassTransit;

namespace Bridge.Tests.Privileges;

/// <summary>The user of each service at the broker may do what the service declares and publishes, and nothing else.</summary>
public sealed class PrivilegeTests
{
    public static TheoryData<string> Services => [.. ServiceCatalog.All.Select(service => service.Name)];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task The_rights_are_those_that_the_topology_of_the_service_needs(string name)
    {
        var service = Service(name);
        var rights = BrokerUser.Of(service).Rights;

        var needs = await NeedsAsync(service);

        Faults.None(Differences("configure", needs.Configure, rights.Configure));
        Faults.None(Differences("write", needs.Write, rights.Write));
        Faults.None(Differences("read", needs.Read, rights.Read));
    }

    [Fact]
    public async Task A_message_too_few_or_too_many_is_caught()
    {
        var service = Service("crm-sync");
        var needs = await NeedsAsync(service);

        Assert.Equal(
            ["Bridge.Contracts.Crm:PushContact is needed to write"],
            Differences("write", needs.Write, BrokerUser.Of(service with { Publishes = [] }).Rights.Write));
        Assert.Equal(
            ["Bridge.Contracts.Payments:PaymentSucceeded is not needed to write"],
            Differences("write", needs.Write, BrokerUser.Of(service with { Publishes = [.. service.Publishes, typeof(PaymentSucceeded)] }).Rights.Write)
                .Where(fault => !fault.Contains(nameof(IWebhookMessage), StringComparison.Ordinal)));
        Assert.Contains("crm-sync is needed to read", Differences("read", needs.Read, BrokerUser.Of(service with { Namespace = "Bridge.Inventory" }).Rights.Read));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_a_service_says_that_it_publishes_is_what_its_code_publishes(string name) =>
        Assert.Equal(Names(Published(Service(name))), Names(Service(name).Publishes));

    [Fact]
    public void No_service_may_publish_to_the_default_exchange_or_what_a_webhook_says_but_the_receiver()
    {
        var others = BrokerUser.All.Where(user => user.Name != ReceiverService.Name).SelectMany(user => user.Rights.Write).ToArray();
        var webhooks = ReceiverService.Publishes.Where(message => message.IsAssignableTo(typeof(IWebhookMessage))).Select(MessageTopology.Usual.Exchange).ToArray();

        Assert.NotEmpty(webhooks);
        Assert.Empty(webhooks.Intersect(others));
        Assert.DoesNotContain(BrokerUser.All.SelectMany(user => user.Rights.Write), name => name.StartsWith("amq.", StringComparison.Ordinal) || name.Length == 0);
    }

    [Theory]
    [InlineData("crm-sync", true)]
    [InlineData("crm-sync2", false)]
    [InlineData("a-crm-sync", false)]
    [InlineData("BridgexContracts:A", false)]
    [InlineData("Bridge.Contracts:A", true)]
    [InlineData("", false)]
    public void A_pattern_fits_the_names_whole(string name, bool fits) =>
        Assert.Equal(fits, Regex.IsMatch(name, BrokerRights.Pattern(["crm-sync", "Bridge.Contracts:A"])));

    private static IEnumerable<string> Differences(string right, IReadOnlyCollection<string> needed, IReadOnlyCollection<string> granted) =>
        needed.Except(granted).Select(name => $"{name} is needed to {right}").Concat(granted.Except(needed).Select(name => $"{name} is not needed to {right}"));

    private static async Task<BrokerRights> NeedsAsync(CatalogService service)
    {
        var queues = QueueCatalog.All.Where(queue => queue.Service == service.Namespace && queue.Consumer is not null).ToArray();
        var unreadable = queues.Length == 0 ? [] : new[] { typeof(ReceiveFault) };
        var rights = await DeclaredTopology.NeedsAsync(service, Published(service).Concat(unreadable), queues.SelectMany(queue => queue.Messages));
        foreach (var deadLetters in queues.SelectMany(queue => new[] { $"{queue.Queue.Name}_error", $"{queue.Queue.Name}_skipped" }))
        {
            rights.Declares(deadLetters);
            rights.Publishes(deadLetters);
            rights.Binds(deadLetters, deadLetters);
        }

        return rights;
    }

    /// <summary>The receiver publishes what a provider translates, by the type that the message has.</summary>
    private static IEnumerable<Type> Published(CatalogService service) => service.Name == ReceiverService.Name
        ? PublishCalls.Of(typeof(ReceiverService).Assembly)
            .Concat(typeof(IWebhookMessage).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IWebhookMessage))))
        : PublishCalls.Of(QueueCatalog.Services.Single(type => type.Namespace == service.Namespace).Assembly);

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(type => type.FullName!).Distinct().Order(StringComparer.Ordinal);

    private static CatalogService Service(string name) => ServiceCatalog.All.Single(service => service.Name == name);
}
