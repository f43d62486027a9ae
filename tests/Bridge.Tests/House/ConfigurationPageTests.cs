namespace Bridge.Tests.House;

/// <summary>Whatever can be set is told in docs/configuration.md.</summary>
public sealed class ConfigurationPageTests
{
    private static readonly string Page = Repository.Read("docs/configuration.md");

    [Fact]
    public void Every_setting_of_the_services_and_the_sources_is_on_the_page()
    {
        var keys = SettingKeys.OfOptions().ToArray();

        Assert.Contains("CrmSync:HubSpot:AccessToken", keys);
        Assert.Contains("Sources:<name>:Scheme:Signature:Split", keys);
        Faults.None(Missing(keys, Page));
    }

    [Fact]
    public void Every_setting_of_a_provider_is_on_the_page() => Faults.None(Missing(SettingKeys.OfProviders(), Page));

    [Fact]
    public void Every_variable_of_the_compose_file_is_on_the_page() =>
        Faults.None(Missing(SettingKeys.OfCompose(Repository.Read("docker-compose.yml")), Page));

    [Fact]
    public void A_setting_that_is_not_on_the_page_is_named()
    {
        Assert.Equal(["Test:Depth", "Test:Inner:Names"], Missing(SettingKeys.Of("Test", typeof(Forgotten)), Page));
        Assert.Equal(["Inbox:DuplicateDetectionWindow"], Missing(SettingKeys.OfOptions(), Page.Replace("`Inbox:", "`Box:", StringComparison.Ordinal)));
        Assert.Equal(["Sources:<name>:Settings:OrderIdKey"], Missing(SettingKeys.OfProviders(), Page.Replace("OrderIdKey", "", StringComparison.Ordinal)));
        Assert.Equal(["NOWHERE_PORT"], Missing(SettingKeys.OfCompose("${NOWHERE_PORT:-1}"), Page));
    }

    private static IEnumerable<string> Missing(IEnumerable<string> keys, string page) =>
        keys.Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal) && !page.Contains($"`{key}:", StringComparison.Ordinal));

    private sealed class Forgotten
    {
        public int Depth { get; init; }

        public Inner? Inner { get; init; }

        public int Computed => Depth;
    }

    private sealed class Inner
    {
        public IList<string> Names { get; init; } = [];
    }
}
