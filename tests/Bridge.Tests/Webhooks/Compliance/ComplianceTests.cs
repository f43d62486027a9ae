using Xunit.Abstractions;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>One suite for every provider: whoever adds a preset or a class inherits every case.</summary>
public sealed class ComplianceTests(ComplianceReceiver receiver, ITestOutputHelper output) : IClassFixture<ComplianceReceiver>
{
    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var subject in Subject.All)
        {
            foreach (var test in ComplianceCase.All.Where(test => test.Applies(subject)))
                rows.Add(subject.Name, test.Name);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Every_provider_holds(string provider, string test)
        => await ComplianceCase.All.Single(each => each.Name == test).Hold(Subject.All.Single(subject => subject.Name == provider), receiver);

    [Fact]
    public void Every_case_applies_to_somebody_and_ten_cases_to_everybody()
    {
        Assert.All(ComplianceCase.All, test => Assert.Contains(Subject.All, subject => test.Applies(subject)));
        Assert.All(Subject.All, subject => Assert.True(ComplianceCase.All.Count(test => test.Applies(subject)) >= 10, subject.Name));
    }

    [Fact]
    public async Task The_matrix_can_be_read()
    {
        var matrix = await ComplianceMatrix.WriteAsync(Subject.All, ComplianceCase.All, receiver);

        output.WriteLine(matrix);
        Assert.DoesNotContain(ComplianceMatrix.Failed, matrix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header changed", "stripe")]
    [InlineData("signature missing", "github")]
    [InlineData("signature in two lines", "github")]
    [InlineData("2000 signatures", "stripe")]
    [InlineData("wrong secret", "shopify")]
    [InlineData("another URL", "square")]
    [InlineData("stale", "slack")]
    [InlineData("from the future", "slack")]
    [InlineData("time unreadable", "slack")]
    [InlineData("body changed", "svix")]
    [InlineData("body empty, unsigned", "twilio")]
    [InlineData("line breaks", "svix")]
    [InlineData("byte order mark added", "widgetjar")]
    public async Task A_provider_that_takes_everything_is_caught(string test, string provider) => await IsCaughtAsync(test, Subject.Gullible(provider));

    [Theory]
    [InlineData("valid", "stripe")]
    [InlineData("header names in any case", "github")]
    [InlineData("signature in upper case", "github")]
    [InlineData("second secret", "shopify")]
    [InlineData("as old as may be", "slack")]
    [InlineData("body empty, signed", "square")]
    [InlineData("two of one name", "square")]
    [InlineData("sent again", "svix")]
    public async Task A_provider_that_takes_nothing_is_caught(string test, string provider) => await IsCaughtAsync(test, Subject.Paranoid(provider));

    [Fact]
    public async Task A_case_that_cannot_apply_is_no_case_that_holds()
    {
        ComplianceCase[] cases =
        [
            new("holds", _ => true, _ => Task.CompletedTask),
            new("does not", _ => true, _ => Task.FromException(new InvalidOperationException("nothing is right"))),
            new("cannot", _ => false, _ => Task.CompletedTask),
        ];

        var matrix = await ComplianceMatrix.WriteAsync(Subject.All.Take(1), cases, receiver);

        Assert.EndsWith($"{Subject.All[0].Name,-24}  +  {ComplianceMatrix.Failed}  -\n", matrix, StringComparison.Ordinal);
    }

    private async Task IsCaughtAsync(string test, Subject subject)
    {
        var found = ComplianceCase.All.Single(each => each.Name == test);

        Assert.True(found.Applies(subject));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => found.Hold(subject, receiver));
    }
}
