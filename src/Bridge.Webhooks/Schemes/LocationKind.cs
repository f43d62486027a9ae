namespace Bridge.Webhooks.Schemes;

internal enum LocationKind
{
    Header,
    HeaderPrefix,
    Json,
    Item,
    Authorization,
}
