using System.Text;
using System.Text.Json.Nodes;
using System.Xml;

namespace Bridge.Webhooks.Bodies;

/// <summary>
/// An XML document as an object, the root's name left out: an element is the text in it or an object of its elements, several of one name a
/// list, an attribute <c>@name</c>, text beside them <c>#text</c>. Names lose their prefix.
/// </summary>
internal sealed class XmlTree
{
    public const string MediaType = "application/xml";
    public const string TextMediaType = "text/xml";

    private const int MostNodes = 10_000;

    // A list and an object a level: below the depth to which JSON is read.
    private const int Deepest = 30;

    private const string MixedText = "#text";

    // DTDs can name files and addresses, and grow a small body without end.
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly XmlReader _reader;
    private int _nodes;

    private XmlTree(XmlReader reader) => _reader = reader;

    /// <returns>Null where it is no XML, has a DTD, or more than 10,000 elements and attributes or 30 levels.</returns>
    public static JsonNode? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), Safe);
            reader.MoveToContent();
            var root = new XmlTree(reader).Element();
            return !reader.Read() && root is JsonObject ? root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private JsonNode Element()
    {
        if (_reader.Depth >= Deepest)
            throw new XmlException("Too deep.");
        var (fields, text, isEmpty) = (new JsonObject(), new StringBuilder(), _reader.IsEmptyElement);
        ReadAttributes(fields);
        while (!isEmpty && _reader.Read() && _reader.NodeType is not XmlNodeType.EndElement)
        {
            if (_reader.NodeType is XmlNodeType.Element)
                Add(fields, _reader.LocalName, Element());
            else
                text.Append(_reader.Value);
        }

        if (fields.Count == 0)
            return JsonValue.Create(text.ToString());
        if (text.Length > 0)
            fields[MixedText] = text.ToString();
        return fields;
    }

    private void ReadAttributes(JsonObject fields)
    {
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.NamespaceURI is not "http://www.w3.org/2000/xmlns/")
                Add(fields, $"@{_reader.LocalName}", JsonValue.Create(_reader.Value));
        }

        _reader.MoveToElement();
    }

    private void Add(JsonObject fields, string name, JsonNode value)
    {
        if (++_nodes > MostNodes)
            throw new XmlException("Too many elements.");
        fields.AddOrList(name, value);
    }
}
