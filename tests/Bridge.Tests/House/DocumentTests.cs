namespace Bridge.Tests.House;

/// <summary>What the documentation names is there.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Every_link_every_path_and_every_test_that_a_document_names_is_there()
    {
        var documents = Document.All().ToArray();

        Assert.Contains(documents, document => document.Path == "docs/guarantees.md");
        Faults.None(documents.SelectMany(document => document.Missing()));
    }

    [Theory]
    [InlineData("see [the page](nowhere.md#top)", "docs/a.md names nowhere.md")]
    [InlineData("see [the page](../docs/nowhere.md)", "docs/a.md names ../docs/nowhere.md")]
    [InlineData("`src/Bridge.Receiver/Nowhere.cs`", "docs/a.md names src/Bridge.Receiver/Nowhere.cs")]
    [InlineData("```\ncat tests/Nowhere/\n```", "docs/a.md names tests/Nowhere/")]
    [InlineData("in src/Nowhere/<Name>.cs.", "docs/a.md names src/Nowhere/")]
    [InlineData("`QueueTests.A_test_that_nobody_wrote`", "docs/a.md names QueueTests.A_test_that_nobody_wrote")]
    public void What_is_not_there_is_named(string text, string expected) => Assert.Equal([expected], new Document("docs/a.md", text).Missing());

    [Theory]
    [InlineData("[a](guarantees.md#top), [b](https://example.com/docs/x), [c](#here), [d](decisions/0003-the-swap.md)")]
    [InlineData("`src/Bridge.Webhooks/Providers/<Name>/`, `src/Bridge.Receiver/...`, tests/Bridge.Tests/House/*.cs.")]
    [InlineData("```csharp\n[Theory](nowhere.md)\n```")]
    [InlineData("`QueueTests.A_renamed_queue_is_caught`")]
    public void What_is_there_passes(string text) => Assert.Empty(new Document("docs/a.md", text).Missing());
}
