namespace Bridge.Webhooks.Schemes;

/// <summary>A place in a request, read from its notation.</summary>
internal readonly record struct ValueLocation(LocationKind Kind, string Name)
{
    private const string Header = "header:";
    private const string Json = "json:";
    private const string Item = "item:";

    public static bool TryParse(string text, out ValueLocation location)
    {
        location = text switch
        {
            _ when text.StartsWith(Header, StringComparison.Ordinal) && text.EndsWith('*') => new(LocationKind.HeaderPrefix, text[Header.Length..^1]),
            _ when text.StartsWith(Header, StringComparison.Ordinal) => new(LocationKind.Header, text[Header.Length..]),
            _ when text.StartsWith(Json, StringComparison.Ordinal) => new(LocationKind.Json, text[Json.Length..]),
            _ when text.StartsWith(Item, StringComparison.Ordinal) => new(LocationKind.Item, text[Item.Length..]),
            "bearer" => new(LocationKind.Authorization, "Bearer"),
            "basic" => new(LocationKind.Authorization, "Basic"),
            _ => default,
        };
        return location.Kind is LocationKind.Json ? location.Name.StartsWith('/') : !string.IsNullOrWhiteSpace(location.Name);
    }
}
