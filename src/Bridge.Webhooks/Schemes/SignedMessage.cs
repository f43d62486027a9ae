using System.Text;

namespace Bridge.Webhooks.Schemes;

/// <summary>The signed bytes of one request: the body, and the text of every other part at its place in the template.</summary>
internal readonly record struct SignedMessage(MessageTemplate Template, ReadOnlyMemory<byte> Body, string[] Texts)
{
    /// <summary>The bytes in one piece, for signatures that are not computed part by part.</summary>
    public byte[] ToBytes()
    {
        if (Template.IsBodyOnly)
            return Body.ToArray();
        using var bytes = new MemoryStream();
        for (var i = 0; i < Texts.Length; i++)
        {
            if (Template.Parts[i].Kind is TemplatePartKind.Body)
                bytes.Write(Body.Span);
            else
                bytes.Write(Encoding.UTF8.GetBytes(Texts[i]));
        }

        return bytes.ToArray();
    }
}
