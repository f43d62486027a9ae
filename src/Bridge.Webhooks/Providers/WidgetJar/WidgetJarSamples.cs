using Bridge.Webhooks.Samples;
using static Bridge.Webhooks.Samples.SampleText;

namespace Bridge.Webhooks.Providers.WidgetJar;

internal static class WidgetJarSamples
{
    public static readonly IReadOnlyList<ISample> All = [new TextSample("widgetjar", "form.submitted", FormSubmitted)];

    public static string FormSubmitted(SampleValues values) =>
        $$"""
        {
          "id": {{Json($"wj_{values.EventId}")}},
          "type": "form.submitted",
          "created_at": {{Json(values.OccurredAt)}},
          "form": "contact",
          "fields": {
            "email": {{Json(values.Email)}},
            "name": {{Json($"{values.FirstName} {values.LastName}")}},
            "message": {{Json(values.Message)}}
          }
        }
        """;
}
