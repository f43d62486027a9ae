using Bridge.ProviderList;
using Bridge.Tests.Commands;
using Bridge.Webhooks.Providers;

namespace Bridge.Tests.House;

public sealed class ProviderTableTests
{
    private static readonly string Page = Repository.Read(ProviderTable.Page);

    [Fact]
    public void The_page_of_providers_holds_the_table_as_the_providers_are() => Same(Page, ProviderTable.Write());

    [Fact]
    public void A_table_that_is_out_of_date_is_caught()
    {
        Assert.Throws<Xunit.Sdk.FailException>(() => Same(Page, ProviderTable.Write(ProviderCatalog.All)));
        Assert.Throws<Xunit.Sdk.FailException>(() => Same(Page.Replace("| 00:10:00 | 30 s |", "| 00:10:00 | 31 s |", StringComparison.Ordinal), ProviderTable.Write()));
    }

    [Fact]
    public void Every_provider_has_a_row()
    {
        var rows = ProviderTable.Write().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(ProviderCatalog.Names.Count() + 2, rows.Length);
        Assert.All(rows, row => Assert.Equal(10, row.Count(letter => letter is '|')));
        Assert.Contains(rows, row => row.StartsWith("| widgetjar | Hmac | `{body}` | `json:/id` | yes |", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("| [twilio](", StringComparison.Ordinal) && row.Contains("| code | [in code](#verified-in-code) | the body | |", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("`header:X-GitHub-Delivery` | no | no time | 10 s |", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_without_a_place_for_the_table_says_what_to_write()
        => Assert.Contains("has lost a line", Assert.Throws<InvalidDataException>(() => ProviderTable.Replace("# Providers\n", "")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_command_prints_the_table()
        => Assert.Equal((0, ProviderTable.Write(), ""), await Door.RunAsync("providers"));

    private static void Same(string page, string table)
    {
        if (ProviderTable.Replace(page, table) != page)
        {
            var difference = Approved.Difference(page, ProviderTable.Replace(page, table));
            Assert.Fail($"{ProviderTable.Page} is out of date: ./bridge providers --write. What is there: {string.Join("; ", difference)}");
        }
    }
}
