using System.Text;
using System.Text.Json.Nodes;
using Bridge.Contracts;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Tests.Webhooks.Compliance;
using Bridge.Webhooks;
using Bridge.Webhooks.Presets;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks.Differential;

/// <summary>A sample, and what of its body the receiver reads where.</summary>
/// <param name="Subject">The provider.</param>
/// <param name="Sample">The sample.</param>
/// <param name="Fields">What the receiver tells of what stands at a JSON pointer.</param>
internal sealed record ReadSubject(Subject Subject, ISample Sample, IReadOnlyDictionary<string, Func<IWebhookMessage, string?>> Fields)
{
    private const string Json = "json:";

    private static readonly Func<IWebhookMessage, string?> Id = message => message.Webhook.EventId;
    private static readonly Func<IWebhookMessage, string?> Kind = message => message.Webhook.EventType is "unknown" ? null : message.Webhook.EventType;

    /// <summary>Every provider that tells the id or the kind of an event at one place of its body, and those of which more is known here.</summary>
    public static IReadOnlyList<ReadSubject> All { get; } =
    [
        new(Of("stripe"), SampleCatalog.Get("stripe", "payment_intent.payment_failed"), new Dictionary<string, Func<IWebhookMessage, string?>>
        {
            ["/id"] = Id,
            ["/type"] = Kind,
            ["/data/object/amount"] = message => (message as PaymentFailed)?.Amount.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["/data/object/id"] = message => (message as PaymentFailed)?.PaymentId,
        }),
        new(Of("stripe"), SampleCatalog.Get("stripe", "customer.deleted"), new Dictionary<string, Func<IWebhookMessage, string?>> { ["/id"] = Id, ["/type"] = Kind }),
        new(Of("shopify"), SampleCatalog.Get("shopify", "orders/create"), new Dictionary<string, Func<IWebhookMessage, string?>>
        {
            ["/id"] = message => (message as OrderPlaced)?.OrderId,
        }),
        .. from subject in Subject.All
           let fields = FieldsOf(subject)
           from sample in SampleCatalog.All.Where(sample => sample.Provider == subject.Name).Take(2)
           let read = new ReadSubject(subject, sample, fields)
           where fields.Count > 0 && subject.Provider is not PresetProvider { Preset.Items: not null } && read.IsOneEvent()
           select read,
    ];

    /// <summary>The body with each edit at its place.</summary>
    public byte[] Body(IReadOnlyDictionary<string, BodyEdit> members, BodyEdit? whole = null)
    {
        var text = new StringBuilder();
        Write(text, JsonNode.Parse(Request().Body.Span), string.Empty, members);
        var body = Encoding.UTF8.GetBytes(text.ToString());
        return whole?.Whole!(body) ?? body;
    }

    public Translation Translate(byte[] body)
    {
        var source = Subject.Source(0);
        var request = Request();
        return source.Translate(source.AssumeVerified(Play.Request(request.Headers, body, query: request.Query)));
    }

    public override string ToString() => $"{Sample.Provider} {Sample.Event}";

    private static Subject Of(string provider) => Subject.All.Single(subject => subject.Name == provider);

    private static Dictionary<string, Func<IWebhookMessage, string?>> FieldsOf(Subject subject)
    {
        var fields = new Dictionary<string, Func<IWebhookMessage, string?>>();
        if (subject.Provider.IdIn is [var id] && id.StartsWith(Json, StringComparison.Ordinal))
            fields[id[Json.Length..]] = Id;
        if (subject.Provider.KindIn is [var kind] && kind.StartsWith(Json, StringComparison.Ordinal))
            fields[kind[Json.Length..]] = Kind;
        return fields;
    }

    private static void Write(StringBuilder text, JsonNode? node, string place, IReadOnlyDictionary<string, BodyEdit> edits)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                foreach (var (index, member) in members.Index())
                {
                    text.Append(index > 0 ? "," : string.Empty);
                    var (at, value) = ($"{place}/{member.Key}", new StringBuilder());
                    Write(value, member.Value, at, edits);
                    text.Append(edits.TryGetValue(at, out var edit) ? edit.Member!(member.Key, value.ToString()) : $"\"{member.Key}\":{value}");
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var (index, item) in items.Index())
                {
                    text.Append(index > 0 ? "," : string.Empty);
                    Write(text, item, $"{place}/{index}", edits);
                }

                text.Append(']');
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private SampleRequest Request() => Sample.Write(new() { OccurredAt = Play.Now });

    /// <summary>True where the body is one event, whose fields stand where they are said to.</summary>
    private bool IsOneEvent()
    {
        var body = Request().Body.ToArray();
        return body is [(byte)'{', ..] && Translate(body).Messages is [var only]
               && OtherReader.All[0].Open(body) is { } read && Fields.All(field => read(field.Key) is { } there && there == field.Value(only.Message));
    }
}
