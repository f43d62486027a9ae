namespace Bridge.Webhooks.Schemes;

/// <summary>One part of the signed bytes; the text is a literal, a header's name, a JSON pointer, or how the URL is signed.</summary>
internal readonly record struct TemplatePart(TemplatePartKind Kind, string Text = "");
