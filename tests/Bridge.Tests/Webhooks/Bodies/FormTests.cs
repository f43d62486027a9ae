using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks.Bodies;

public sealed class FormTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("a=1&b=2", """{"a":"1","b":"2"}""")]
    [InlineData("a&b=2", """{"a":"","b":"2"}""")]
    [InlineData("?a=%3F", """{"?a":"?"}""")]
    [InlineData("a=x+y%2Bz%20%26%3D", """{"a":"x y+z &="}""")]
    [InlineData("%C3%A9=%E2%98%95", """{"é":"☕"}""")]
    [InlineData("A=1&a=2", """{"A":"1","a":"2"}""")]
    [InlineData("a=1&a=2&a=3", """{"a":["1","2","3"]}""")]
    [InlineData("a[]=1", """{"a":["1"]}""")]
    [InlineData("a%5B%5D=1&a[]=2", """{"a":["1","2"]}""")]
    [InlineData("fields[email]=a@b.example&fields%5Bname%5D=Ada&x[y][z]=1", """{"fields":{"email":"a@b.example","name":"Ada"},"x":{"y":{"z":"1"}}}""")]
    [InlineData("a[b]c=1&a[=2&[a]=3&a[][b]=4", """{"a[b]c":"1","a[":"2","[a]":"3","a[][b]":"4"}""")]
    [InlineData("payload=%7B%22a%22%3A1%7D", """{"a":1}""")]
    [InlineData("payload=%7B%22a%22%3A1%7D&b=2", """{"payload":"{\"a\":1}","b":"2"}""")]
    public void A_form_is_an_object_of_its_fields(string body, string expected) => Assert.Equal(expected, BodyOf.Json(BodyOf.UrlEncoded, body));

    [Fact]
    public void A_multipart_form_is_an_object_of_its_fields()
        => Assert.Equal("""{"fields":{"email":"a@b.example"},"message":"a=1&b\r\n--tea"}""", BodyOf.Json(BodyOf.Multipart, Parts(
            "Content-Disposition: form-data; name=\"fields[email]\"\r\n\r\na@b.example",
            "content-disposition: form-data; name=message\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\na=1&b\r\n--tea")));

    [Fact]
    public void A_file_is_no_field()
        => Assert.Equal("""{"a":"1"}""", BodyOf.Json(BodyOf.Multipart, Parts(
            "Content-Disposition: form-data; name=\"a\"; filename=\"x.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n\0",
            "Content-Disposition: form-data; name=\"a\"\r\n\r\n1")));

    [Theory]
    [InlineData("a=1&a[b]=2")]
    [InlineData("a[b]=1&a=2")]
    [InlineData("a[b]=1&a[]=2")]
    [InlineData("=1")]
    [InlineData("a=\"1\"")]
    [InlineData("a=1\r\n")]
    [InlineData("a=é")]
    public void A_form_that_is_not_clear_is_refused(string body) => Assert.Null(BodyOf.Json(BodyOf.UrlEncoded, body));

    [Theory]
    [InlineData("Content-Disposition: form-data; name=\"\"\r\n\r\n1")]
    [InlineData("Content-Disposition: form-data\r\n\r\n1")]
    [InlineData("Content-Disposition: attachment; name=\"a\"\r\n\r\n1")]
    [InlineData("Content-Type: text/plain\r\n\r\n1")]
    [InlineData("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n1")]
    [InlineData("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nMQ==")]
    [InlineData("Content-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-16\r\n\r\n1")]
    [InlineData("\r\n1")]
    public void A_part_that_is_not_clear_is_refused(string part) => Assert.Null(BodyOf.Json(BodyOf.Multipart, Parts(part)));

    [Fact]
    public void What_is_not_UTF_8_is_refused()
        => Assert.Null(BodyOf.Json(BodyOf.Multipart, Encoding.Latin1.GetBytes(Parts("Content-Disposition: form-data; name=\"a\"\r\n\r\n\u00ff"))));

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=tea")]
    [InlineData("multipart/form-data; boundary=tea-leaf; boundary=tea-leaf")]
    [InlineData("multipart/form-data; boundary=tea-leaf-tea-leaf-tea-leaf-tea-leaf-tea-leaf-tea-leaf-tea-leaf-tea-leaf")]
    public void A_form_without_its_boundary_is_refused(string type)
        => Assert.Null(BodyOf.Json(type, Parts("Content-Disposition: form-data; name=\"a\"\r\n\r\n1")));

    [Fact]
    public void A_form_that_is_cut_short_is_refused()
    {
        var whole = Parts("Content-Disposition: form-data; name=\"a\"\r\n\r\n1");

        Assert.NotNull(BodyOf.Json(BodyOf.Multipart, whole));
        Assert.All(Enumerable.Range(0, whole.Length - 4), length => Assert.Null(BodyOf.Json(BodyOf.Multipart, whole[..length])));
    }

    [Fact]
    public void A_thousand_fields_are_read_and_one_more_is_refused()
    {
        static KeyValuePair<string, string>[] Fields(int count) => [.. Enumerable.Range(0, count).Select(number => KeyValuePair.Create($"n{number}", "1"))];

        Assert.All([BodyOf.UrlEncodedContent, BodyOf.MultipartContent], (Func<IEnumerable<KeyValuePair<string, string>>, HttpContent> write) =>
        {
            Assert.NotNull(Read(write(Fields(1000))));
            Assert.Null(Read(write(Fields(1001))));
            Assert.NotNull(Read(write([new(new string('n', 255), "1")])));
            Assert.Null(Read(write([new(new string('n', 256), "1")])));
        });
    }

    [Fact]
    public void Any_fields_come_out_of_both_notations_as_they_went_in()
        => Prop.ForAll(Fields().ToArbitrary(), fields =>
        {
            var expected = JsonSerializer.Serialize(fields);
            return Same(expected, Read(BodyOf.UrlEncodedContent(fields))) && Same(expected, Read(BodyOf.MultipartContent(fields)));
        }).QuickCheckThrowOnFailure();

    private static string? Read(HttpContent content)
    {
        var (type, bytes) = BodyOf.Of(content);
        return BodyOf.Json(type, bytes);
    }

    private static bool Same(string expected, string? actual)
        => actual is not null && JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement);

    /// <summary>Names that mean nothing but themselves, and any values.</summary>
    private static Gen<Dictionary<string, string>> Fields()
    {
        var letters = Gen.Elements("a", "B", "é", "☕", "😀", " ", "&", "=", "+", "%", "%41", ";", ".", "-", "?", "_", "7", "<", "{");
        var text = Gen.OneOf(letters, Gen.Elements("\r\n", "\"", "\0", "--tea-leaf", "[", "]", "\\", "\r\n--tea")).ArrayOf().Select(string.Concat)
            .Where(value => !value.Contains("\r\n--tea-leaf", StringComparison.Ordinal));
        var names = letters.NonEmptyListOf().Select(parts => $"n{string.Concat(parts).Trim()}"[..Math.Min(60, 1 + string.Concat(parts).Trim().Length)]).Where(IsWhole);
        return (from name in names from value in text select (name, value)).NonEmptyListOf()
            .Select(pairs => pairs.DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.value));
    }

    private static bool IsWhole(string text) => !char.IsHighSurrogate(text[^1]);

    private static string Parts(params string[] parts) => string.Concat(parts.Select(part => $"--tea-leaf\r\n{part}\r\n")) + "--tea-leaf--\r\n";
}
