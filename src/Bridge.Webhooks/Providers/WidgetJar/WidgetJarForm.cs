namespace Bridge.Webhooks.Providers.WidgetJar;

internal sealed record WidgetJarForm
{
    public required string Form { get; init; }

    public required WidgetJarFields Fields { get; init; }
}
