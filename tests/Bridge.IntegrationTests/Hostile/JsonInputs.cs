using System.Globalization;
using System.Text;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>Bodies that are rightly signed and odd. Each is kept byte for byte, and none decides where it goes.</summary>
internal static class JsonInputs
{
    private const string Untyped = "no-typed-message";
    private const string Unreadable = "unreadable";
    private const string Type = "\"type\":\"radar.early_fraud_warning.created\"";

    internal static IReadOnlyList<HostileInput> All { get; } =
    [
        Event("number beyond any double", Untyped, "\"data\":{\"object\":{\"amount\":1e400}}"),
        Event("zero below zero", Untyped, "\"created\":-0"),
        Event("number of 400,000 digits", Untyped, $"\"data\":{{\"object\":{{\"amount\":{new string('9', 400_000)}}}}}"),
        Event("two ids", Unreadable, "\"id\":\"evt_hostile_2\""),
        Event("two ids, one of them escaped", Unreadable, "\"\\u0069d\":\"evt_hostile_2\""),
        Event("two values of one name deep within", Untyped, "\"data\":{\"object\":{\"a\":1,\"a\":2}}"),
        Event("id in capitals beside the id", Untyped, "\"Id\":\"evt_hostile_2\",\"ID\":3"),
        Event("NUL in a text", Untyped, "\"note\":\"a\\u0000b\""),
        Event("half a character", Untyped, "\"note\":\"\\ud83d\""),
        Event("name of a prototype", Untyped, "\"__proto__\":{\"admin\":true},\"constructor\":{}"),
        Event("name of a type to load", Untyped, "\"$type\":\"System.Diagnostics.Process, System.Diagnostics.Process\",\"$ref\":\"#/\",\"$id\":\"1\""),
        Event("array of 100,000 items", Untyped, $"\"data\":{{\"object\":{{\"items\":[{string.Concat(Enumerable.Repeat("1,", 99_999))}1]}}}}"),
        Event("name of 900,000 letters", Untyped, $"\"{new string('n', 900_000)}\":1"),
        Event("40,000 names", Untyped, string.Join(',', Enumerable.Range(0, 40_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"\"n{number}\":1")))),
        Event("formula of a table", Untyped, "\"note\":\"=cmd|' /C calc'!A0\""),
        Event("page with a script", Untyped, "\"note\":\"</script><script>alert(1)</script>\""),
        Event("statement of SQL", Untyped, "\"note\":\"'); DROP TABLE receiver.spool; --\""),
        Id("id with a line break", "evt\\r\\nInformation: all is well"),
        Id("id with an escape sequence of a terminal", "evt\\u001b[2J"),
        Id("id with a line separator", "evt\\u2028forged\\u2029"),
        Id("id with a NUL", "evt\\u0000"),
        Id("id of 100,000 letters", new string('i', 100_000)),
        Whole("no JSON", "not json", Unreadable),
        Whole("empty body", string.Empty, Unreadable),
        Whole("nothing but white space", " \r\n\t", Unreadable),
        Whole("null", "null", Unreadable),
        Whole("text alone", "\"evt_1\"", Unreadable),
        Whole("array alone", "[]", Unreadable),
        Whole("something behind the JSON", $"{{{Type}}}x", Unreadable),
        Whole("two documents", $"{{{Type}}}{{{Type}}}", Unreadable),
        Whole("comment", $"{{/* {RawRequest.Canary} */{Type}}}", Unreadable),
        Whole("comma too many", $"{{{Type},}}", Unreadable),
        Whole("no number", $"{{{Type},\"created\":NaN}}", Unreadable),
        Whole("quotes of another kind", "{'type':'a'}", Unreadable),
        Whole("line break within a text", "{\"type\":\"a\nb\"}", Unreadable),
        Whole("100,000 brackets", new string('[', 100_000), Unreadable),
        Whole("100,000 objects in one another", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), Unreadable),
        Whole("letter in too many bytes", $"{{{Type},\"note\":\"\xc1\xa1\"}}", Unreadable),
        Whole("UTF-16", Encoding.Latin1.GetString(Encoding.Unicode.GetBytes($"{{{Type}}}")), Unreadable),
        Whole("envelope of the bus", Envelope, Unreadable),
    ];

    /// <summary>What MassTransit would take for a message of its own, were it ever given to it as one.</summary>
    private const string Envelope =
        """
        {"messageId":"00000000-0000-0000-0000-000000000001","messageType":["urn:message:Bridge.Contracts.Payments:PaymentSucceeded"],
        "destinationAddress":"queue:crm-sync","faultAddress":"queue:stolen","responseAddress":"queue:stolen",
        "headers":{"MT-Redelivery-Count":9},"message":{"paymentId":"canary-4711"}}
        """;

    private static HostileInput Event(string name, string kept, string member) => Whole(name, $"{{\"id\":\"evt_hostile\",{Type},{member}}}", kept);

    private static HostileInput Id(string name, string id) => Whole(name, $"{{\"id\":\"{id}\",{Type}}}", kept: null);

    private static HostileInput Whole(string name, string body, string? kept) => new(name, body) { Kept = kept };
}
