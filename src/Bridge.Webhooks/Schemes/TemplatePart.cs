namespace Bridge.Webhooks.Schemes;

/// <summary>One part of the signed bytes; the text is a literal, a header's name or a JSON pointer.</summary>
internal readonly record struct TemplatePart(TemplatePartKind Kind, string Text = "");
