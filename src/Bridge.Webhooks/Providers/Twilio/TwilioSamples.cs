using System.Globalization;
using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.Twilio;

internal static class TwilioSamples
{
    public static readonly IReadOnlyList<ISample> All =
    [
        Form("message.received", values => $"ToCountry=PT&SmsMessageSid={Sid("SM", values)}&NumMedia=0&Body={FormValue(values.Message)}&SmsSid={Sid("SM", values)}"
            + $"&SmsStatus=received&FromCountry=PT&To=%2B351210000002&MessageSid={Sid("SM", values)}&AccountSid={Account}&From=%2B351210000001&ApiVersion=2010-04-01"),
        Form("message.delivered", values => $"SmsSid={Sid("SM", values)}&SmsStatus=delivered&MessageStatus=delivered&To=%2B351210000001"
            + $"&MessageSid={Sid("SM", values)}&AccountSid={Account}&From=%2B351210000002&ApiVersion=2010-04-01"),
        Form("message.undelivered", values => $"SmsSid={Sid("SM", values)}&SmsStatus=undelivered&MessageStatus=undelivered&To=%2B351210000001"
            + $"&ErrorCode=30005&MessageSid={Sid("SM", values)}&AccountSid={Account}&From=%2B351210000002&ApiVersion=2010-04-01"),
        Form("call.completed", values => $"Called=%2B351210000002&CallStatus=completed&Direction=inbound&CallDuration=42&Timestamp={FormValue(Rfc2822(values.OccurredAt))}"
            + $"&CallSid={Sid("CA", values)}&AccountSid={Account}&From=%2B351210000001&To=%2B351210000002&ApiVersion=2010-04-01"),
    ];

    private static readonly string Account = $"AC{Hex("account", 32)}";

    private static TextSample Form(string @event, Func<SampleValues, string> body) => new("twilio", @event, body, contentType: TwilioSignature.FormType);

    private static string Sid(string prefix, SampleValues values) => prefix + Hex(values.EventId, 32);

    private static string Rfc2822(DateTimeOffset time) => time.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
