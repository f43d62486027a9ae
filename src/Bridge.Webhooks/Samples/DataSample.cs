using System.Text;
using Bridge.Webhooks.Bodies;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Samples;

/// <summary>
/// A sample of a preset: a file <c>Samples/Data/&lt;preset&gt;/&lt;event&gt;.json</c> that holds the body, with <see cref="SampleTemplate">placeholders</see>.
/// A form is a file that ends in <c>.form</c>, with one field a line, not escaped; a document of XML ends in <c>.xml</c>.
/// </summary>
internal sealed class DataSample(Preset preset, string @event, string template, string extension) : ISample
{
    private const string Header = "header:";

    public string Provider => preset.Name;

    public string Event => @event;

    public SampleRequest Write(SampleValues values)
    {
        var (type, body) = extension switch
        {
            ".form" => (UrlEncodedForm.MediaType, Form(SampleTemplate.Fill(template, values))),
            ".xml" => (XmlTree.TextMediaType, SampleTemplate.FillXml(template, values)),
            _ => ("application/json", SampleTemplate.Fill(template, values)),
        };
        var headers = new WebhookHeaders { { "Content-Type", type } };
        foreach (var place in SignedHeaders().Concat(Headers(preset.Id)).Except(preset.TimestampIn))
            headers.Set(place[Header.Length..], SampleText.Uuid(values.EventId));
        foreach (var place in Headers(preset.Type))
            headers.Set(place[Header.Length..], Event);
        return new SampleRequest(Encoding.UTF8.GetBytes(body), headers);
    }

    private static string Form(string text)
        => string.Join('&', text.Split('\n').Select(line => string.Join('=', line.Split('=', 2).Select(Uri.EscapeDataString))));

    private static IEnumerable<string> Headers(string[] places) => places.Where(place => place.StartsWith(Header, StringComparison.Ordinal));

    private IEnumerable<string> SignedHeaders()
        => MessageTemplate.TryParse(preset.Message, out var message, out _)
            ? message.Parts.Where(part => part.Kind is TemplatePartKind.Header).Select(part => Header + part.Text)
            : [];
}
