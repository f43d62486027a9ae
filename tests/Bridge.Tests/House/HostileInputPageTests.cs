namespace Bridge.Tests.House;

/// <summary>Every hostile input is held by a test, or says why not; and every input that is tested is told of.</summary>
public sealed class HostileInputPageTests
{
    private const string Test = "`Http2FloodTests.HTTP_2_without_TLS_is_not_spoken`";
    private const string Row = "The preface of HTTP/2 without TLS";

    [Fact]
    public void Every_input_names_tests_that_are_there_or_a_reason() => Faults.None(HostileInputs.Faults(Repository.Read(HostileInputs.Path)));

    [Theory]
    [InlineData(Test, "`Http2FloodTests.A_test_that_nobody_wrote`", Row + ": names no test: Http2FloodTests.A_test_that_nobody_wrote")]
    [InlineData(Test, Test + " (\"input that nobody writes\")", Row + ": names no case of a test: input that nobody writes")]
    [InlineData(Test, "not tested: ", Row + ": is held by nothing, and says not why")]
    [InlineData(Test, "somebody", Row + ": is held by nothing, and says not why")]
    [InlineData(Row + " | ", Row + " |  | ", Row + ": has no three cells")]
    [InlineData("\"HEAD of a source\", ", "", "no row quotes \"HEAD of a source\"")]
    public void What_is_wrong_is_named(string before, string after, string expected)
    {
        var page = Repository.Read(HostileInputs.Path);

        Assert.Contains(before, page, StringComparison.Ordinal);
        Assert.Equal(expected, string.Join("; ", HostileInputs.Faults(page.Replace(before, after, StringComparison.Ordinal))));
    }
}
