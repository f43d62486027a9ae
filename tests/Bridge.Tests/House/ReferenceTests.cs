using System.Xml.Linq;

namespace Bridge.Tests.House;

public sealed class ReferenceTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_whom_it_may_know(string project) =>
        Faults.None(ReferenceRules.Check(project, XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj"))));

    [Theory]
    [InlineData("Bridge.Contracts", "ProjectReference", "../Bridge.Hosting/Bridge.Hosting.csproj")]
    [InlineData("Bridge.Contracts", "PackageReference", "MassTransit")]
    [InlineData("Bridge.Webhooks", "FrameworkReference", "Microsoft.AspNetCore.App")]
    [InlineData("Bridge.Contracts", "PackageReference", "Microsoft.AspNetCore.WebUtilities")]
    [InlineData("Bridge.Webhooks", "PackageReference", "MassTransit")]
    [InlineData("Bridge.Webhooks", "PackageReference", "Microsoft.AspNetCore.Http")]
    [InlineData("Bridge.Hosting", "ProjectReference", "../Bridge.Contracts/Bridge.Contracts.csproj")]
    [InlineData("Bridge.Hosting", "PackageReference", "Microsoft.EntityFrameworkCore")]
    [InlineData("Bridge.LocalServices", "ProjectReference", "../Bridge.Hosting/Bridge.Hosting.csproj")]
    [InlineData("Bridge.Persistence", "ProjectReference", "../Bridge.CrmSync/Bridge.CrmSync.csproj")]
    [InlineData("Bridge.Receiver", "ProjectReference", "../Bridge.CrmSync/Bridge.CrmSync.csproj")]
    [InlineData("Bridge.CrmSync", "ProjectReference", "../Bridge.Inventory/Bridge.Inventory.csproj")]
    [InlineData("Bridge.CrmSync", "ProjectReference", "../Bridge.Webhooks/Bridge.Webhooks.csproj")]
    [InlineData("Bridge.NewService", "ProjectReference", "../Bridge.Workflows/Bridge.Workflows.csproj")]
    public void A_forbidden_reference_is_caught(string project, string element, string include) =>
        Assert.Single(ReferenceRules.Check(project, new XDocument(new XElement("Project", new XElement(element, new XAttribute("Include", include))))));
}
