using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;

namespace Bridge.IntegrationTests.Inbox;

[Trait(Package.Trait, Package.DoesOtherwise)]
[Collection(ServersCollection.Name)]
public sealed class BatchedDuplicateTests(TestServers servers) : DuplicateTests(servers)
{
    protected override bool InBatches => true;
}
