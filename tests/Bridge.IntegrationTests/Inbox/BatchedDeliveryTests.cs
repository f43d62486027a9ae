using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;

namespace Bridge.IntegrationTests.Inbox;

[Trait(Package.Trait, Package.DoesOtherwise)]
[Collection(ServersCollection.Name)]
public sealed class BatchedDeliveryTests(TestServers servers) : DeliveryTests(servers)
{
    protected override bool InBatches => true;
}
