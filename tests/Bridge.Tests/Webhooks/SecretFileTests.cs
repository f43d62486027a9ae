using Bridge.Tests.Commands;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

public sealed class SecretFileTests
{
    [Theory]
    [InlineData("secret", "secret", false)]
    [InlineData("secret\n", "secret", true)]
    [InlineData("secret\r\n", "secret", true)]
    [InlineData("secret\n\n", "secret\n", true)]
    [InlineData("secret\r\n\r\n", "secret\r\n", true)]
    [InlineData("secret\r", "secret\r", false)]
    [InlineData(" se\ncret ", " se\ncret ", false)]
    [InlineData("\n", "", true)]
    [InlineData("", "", false)]
    public void One_line_break_at_the_end_is_no_part_of_the_secret(string content, string secret, bool hadLineBreak)
    {
        using var file = new TempFile(content);

        Assert.Equal(secret, SecretFile.Read(file.Path, out var had));
        Assert.Equal(hadLineBreak, had);
    }

    [Fact]
    public void What_is_no_secret_is_refused_without_a_word_of_it()
    {
        using var marked = new TempFile("\uFEFFhush");
        using var binary = new TempFile("");
        File.WriteAllBytes(binary.Path, [.. "hush"u8, 0xFF]);
        using var large = new TempFile(new string('h', (64 * 1024) + 1));

        Assert.Equal("it begins with a byte order mark", Refusal(marked));
        Assert.Equal("it is no text in UTF-8", Refusal(binary));
        Assert.Equal("it has more than 65536 bytes", Refusal(large));
        Assert.ThrowsAny<IOException>(() => SecretFile.Read("/nowhere/secret", out _));
    }

    private static string Refusal(TempFile file) => Assert.Throws<IOException>(() => SecretFile.Read(file.Path, out _)).Message;
}
