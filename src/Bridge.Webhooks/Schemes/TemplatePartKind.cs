namespace Bridge.Webhooks.Schemes;

internal enum TemplatePartKind
{
    Literal,
    Body,
    Timestamp,
    Method,
    Url,
    Header,
    Json,
    Secret,
}
