using System.Text.Json;

namespace Bridge.Webhooks.Schemes;

/// <summary>How bodies are parsed: nothing twice, because parsers differ in which of two counts, and nothing too deep.</summary>
internal static class StrictJson
{
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };
}
