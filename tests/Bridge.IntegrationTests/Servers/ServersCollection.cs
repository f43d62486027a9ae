namespace Bridge.IntegrationTests.Servers;

/// <summary>Every class of tests that needs a server says <c>[Collection(ServersCollection.Name)]</c> and takes a <see cref="TestServers"/>.</summary>
[CollectionDefinition(Name)]
public sealed class ServersCollection : ICollectionFixture<TestServers>
{
    public const string Name = "Servers";
}
