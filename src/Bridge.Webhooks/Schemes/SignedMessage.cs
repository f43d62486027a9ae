namespace Bridge.Webhooks.Schemes;

/// <summary>The signed bytes of one request: the body, and the text of every other part at its place in the template.</summary>
internal readonly record struct SignedMessage(MessageTemplate Template, ReadOnlyMemory<byte> Body, string[] Texts);
