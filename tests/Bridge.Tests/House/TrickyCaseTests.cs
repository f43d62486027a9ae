namespace Bridge.Tests.House;

/// <summary>Every tricky case is held by a test, or says why not.</summary>
public sealed class TrickyCaseTests
{
    private const string Test = "`TrickyCaseTests.No_checkout_changes_the_ends_of_lines`";

    [Fact]
    public void Every_case_names_tests_that_are_there_or_a_reason() => Faults.None(TrickyCases.Faults(Repository.Read(TrickyCases.Path)));

    [Theory]
    [InlineData(Test, Test + ", `QueueTests.A_test_that_nobody_wrote`", "case 20 names no test: QueueTests.A_test_that_nobody_wrote")]
    [InlineData(Test, "`Queue.Tests`", "case 20 names no test: Queue.Tests")]
    [InlineData("(\"line breaks\"), " + Test, "(\"lines that nobody breaks\")", "case 20 names no case of a test: lines that nobody breaks")]
    [InlineData("\"widgetjar-05\"", "\"widgetjar-99\"", "case 6 names no case of a test: widgetjar-99")]
    [InlineData("| 20 |", "| 73 |", "case 20 is not in its place")]
    [InlineData("| 20 |", "| 21 |", "case 20 is not in its place")]
    [InlineData("\n| 72 |", "\n| 7.2 |", "case 72 is not in its place")]
    [InlineData("| 401; no checkout", "|  | 401; no checkout", "case 20 has no three cells")]
    [InlineData("`CertificateAddressTests.No_other_address_is_asked_for_a_certificate_of_PayPal`, `VectorTests.Every_vector_gets_its_verdict` (\"paypal-05\", \"paypal-06\", \"paypal-12\", \"paypal-13\")", "not done: ", "case 63 is held by nothing, and says not why")]
    public void What_is_wrong_is_named(string before, string after, string expected)
    {
        var page = Repository.Read(TrickyCases.Path);

        Assert.Contains(before, page, StringComparison.Ordinal);
        Assert.Equal(expected, string.Join("; ", TrickyCases.Faults(page.Replace(before, after, StringComparison.Ordinal))));
    }

    [Fact]
    public void No_checkout_changes_the_ends_of_lines() =>
        Assert.Superset(new HashSet<string> { "* text=auto eol=lf", "tests/**/Fixtures/** -text", "src/**/Samples/** -text" }, Repository.Read(".gitattributes").Split('\n').ToHashSet());
}
