using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Typeform;

/// <summary>
/// Typeform (<see href="https://www.typeform.com/developers/webhooks/example-payload/" />). Which answer is what follows from the type of its
/// field: the first e-mail address, the first telephone number, the first long text. No type says that a text is a name, so the field's own
/// <c>ref</c> must: <c>name</c>, or <c>first_name</c> and <c>last_name</c>.
/// </summary>
internal sealed class TypeformTranslator : IEventTranslator
{
    // What an index entry holds.
    private const int LongestName = 512;

    public IReadOnlyList<string> Presets { get; } = ["typeform"];

    public IReadOnlyCollection<string> Kinds { get; } = ["form_response"];

    public IReadOnlyList<ISample> Samples { get; } = [];

    public EventTranslation Translate(in VerifiedEvent verified)
    {
        if (verified.Metadata.EventType is not "form_response")
            return EventTranslation.None;
        if (ProviderJson.Read(verified.Value, TypeformJson.Default.TypeformEvent) is not { FormResponse: var response })
            return EventTranslation.Unreadable;
        TypeformAnswer[] answers = [.. (response.Answers ?? []).OfType<TypeformAnswer>()];
        return EventTranslation.Of(new FormSubmitted
        {
            Webhook = verified.Metadata,
            Form = Contact.FirstText(response.Definition?.Title) is { Length: <= LongestName } title ? title : response.FormId,
            Contact = Who(answers),
            Message = answers.Where(answer => answer.Field.Type is "long_text").Select(answer => Contact.FirstText(answer.Text)).FirstOrDefault(text => text is not null),
        });
    }

    private static ContactDetails? Who(TypeformAnswer[] answers)
        => Contact.From(
            answers.Select(answer => answer.Email).FirstOrDefault(email => email is not null),
            Contact.FirstText(Named(answers, "name"), $"{Named(answers, "first_name")} {Named(answers, "last_name")}"),
            answers.Select(answer => answer.PhoneNumber).FirstOrDefault(phone => phone is not null));

    private static string? Named(TypeformAnswer[] answers, string name) => answers.FirstOrDefault(answer => answer.Field.Ref == name)?.Text;
}
