namespace Bridge.CrmSync.HubSpot;

/// <summary>The body of a batch upsert.</summary>
/// <param name="Inputs">The contacts, 1 to 100.</param>
internal sealed record HubSpotUpsert(IReadOnlyList<HubSpotUpsert.Input> Inputs)
{
    private const string EmailProperty = "email";

    /// <summary>One contact.</summary>
    /// <param name="Id">The value of the property that identifies it.</param>
    /// <param name="IdProperty">The name of that property.</param>
    /// <param name="Properties">What to set; a property that is absent keeps its value, an empty one is cleared.</param>
    /// <param name="ObjectWriteTraceId">Names the input in the answer.</param>
    internal sealed record Input(string Id, string IdProperty, IReadOnlyDictionary<string, string> Properties, string ObjectWriteTraceId);

    internal static Input InputOf(Contact contact, string idempotencyKey)
    {
        var properties = new Dictionary<string, string> { [EmailProperty] = contact.Email };
        if (contact.Name is { } name)
        {
            // HubSpot has two fields where we know one: the first word, and the rest.
            var words = name.Split(' ', 2);
            properties["firstname"] = words[0];
            properties["lastname"] = words.Length > 1 ? words[1] : "";
        }

        if (contact.Phone is { } phone)
        {
            properties["phone"] = phone;
        }

        return new Input(contact.Email, EmailProperty, properties, idempotencyKey);
    }
}
