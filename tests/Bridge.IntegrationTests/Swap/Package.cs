namespace Bridge.IntegrationTests.Swap;

/// <summary>
/// Marks what MassTransit.EntityFrameworkCore 8.4.0 does otherwise. With <c>-p:OfficialPackages=true</c> run the tests with
/// <c>--filter Package!=otherwise</c>: all that are left must pass with either.
/// </summary>
internal static class Package
{
    public const string Trait = "Package";

    public const string DoesOtherwise = "otherwise";
}
