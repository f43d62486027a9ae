using Bridge.CrmSync;

namespace Bridge.Tests.CrmSync;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ada@example.com")]
    [InlineData(" Ada@Example.COM\n")]
    [InlineData("ADA@EXAMPLE.COM")]
    public void One_address_is_written_in_one_way(string text) => Assert.Equal("ada@example.com", EmailAddress.Normalize(text));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("ada@example.com, eve@example.com")]
    [InlineData("Ada <ada@example.com>")]
    [InlineData("ada@exam\0ple.com")]
    [InlineData("a\r\nda@example.com")]
    public void Text_that_is_no_address_is_none(string text) => Assert.Null(EmailAddress.Normalize(text));

    [Fact]
    public void An_address_that_is_too_long_is_none() =>
        Assert.Null(EmailAddress.Normalize(new string('a', EmailAddress.Length) + "@example.com"));
}
