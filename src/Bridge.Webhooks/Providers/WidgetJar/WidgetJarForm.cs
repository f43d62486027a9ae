using Bridge.Contracts;
using Bridge.Contracts.Forms;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WidgetJar;

internal sealed record WidgetJarForm
{
    public required string Form { get; init; }

    public required WidgetJarFields Fields { get; init; }

    public FormSubmitted ToMessage(WebhookMetadata webhook) => new()
    {
        Webhook = webhook,
        Form = Form,
        Contact = Contact.From(Fields.Email, Fields.Name, Fields.Phone),
        Message = Contact.FirstText(Fields.Message),
    };
}
