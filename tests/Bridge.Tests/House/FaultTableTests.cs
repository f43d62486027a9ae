namespace Bridge.Tests.House;

/// <summary>Every fault is held by a test or a step, or says why not.</summary>
public sealed class FaultTableTests
{
    private const string File = "`tests/Bridge.IntegrationTests/EndToEnd/CrashTests.cs`";
    private const string Test = File + " :: `A_consumer_killed_between_effect_and_acknowledgement_acts_once`";

    [Fact]
    public void Every_fault_names_tests_and_steps_that_are_there_or_a_reason() => Faults.None(FaultTable.Faults(Repository.Read(FaultTable.Path)));

    [Theory]
    [InlineData(Test, File + " :: `A_test_that_nobody_wrote`", "Consumers 1 names no test: " + File + " :: `A_test_that_nobody_wrote`")]
    [InlineData(Test, "`tests/Nowhere/CrashTests.cs` :: `A_b`", "Consumers 1 names no test: `tests/Nowhere/CrashTests.cs` :: `A_b`")]
    [InlineData(Test, File, "Consumers 1 names no test: " + File)]
    [InlineData(Test, "`tests/Bridge.IntegrationTests/Faults/Steps/Nowhere.cs`", "Consumers 1 names no test: `tests/Bridge.IntegrationTests/Faults/Steps/Nowhere.cs`")]
    [InlineData(Test, "not tested: ", "Consumers 1 is held by nothing, and says not why")]
    [InlineData(Test, "somebody", "Consumers 1 is held by nothing, and says not why")]
    [InlineData("| the copy is recognised; one effect |", "|  |", "Consumers 1 has no three cells")]
    [InlineData("## Consumers\n\n| # |", "## Eaters\n\n| # |", "Consumers is missing")]
    [InlineData("| 1 | A consumer is killed", "| 2 | A consumer is killed", "Consumers 2 is not in its place")]
    public void What_is_wrong_is_named(string before, string after, string expected)
    {
        var page = Repository.Read(FaultTable.Path);

        Assert.Contains(before, page, StringComparison.Ordinal);
        Assert.Equal(expected, string.Join("; ", FaultTable.Faults(page.Replace(before, after, StringComparison.Ordinal))));
    }
}
