using System.Text.Json;
using System.Text.Json.Serialization;
using Bridge.Contracts.Inventory;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Bridge.Inventory;

/// <summary>Lets the demo, or anyone who tries Bridge out, set how many pieces of an article are in stock.</summary>
internal static partial class StockEndpoint
{
    private const string Expected = """The body must be JSON with a whole number of pieces, 0 or more, such as {"quantity": 5}.""";

    internal static void MapStock(this IEndpointRouteBuilder routes) => routes.MapPut("/stock/{sku}", SetAsync);

    private static async Task<Results<Accepted<Answer>, ProblemHttpResult>> SetAsync(string sku, HttpRequest request, IBus bus, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sku) || sku.Length > StockItem.LongestSku)
            return Problem($"A SKU has 1 to {StockItem.LongestSku} characters.");
        if (await ReadAsync(request, cancellationToken) is not { Quantity: >= 0 and var quantity })
            return Problem(Expected);

        var messageId = NewId.NextGuid();
        await bus.Publish(new SetStock { Sku = sku, Quantity = quantity }, context => context.MessageId = messageId, cancellationToken);
        return TypedResults.Accepted((string?)null, new Answer(messageId));
    }

    private static async Task<Body?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, Json.Default.Body, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProblemHttpResult Problem(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    internal sealed record Body
    {
        public required int Quantity { get; init; }
    }

    internal sealed record Answer(Guid MessageId);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(Body))]
    private sealed partial class Json : JsonSerializerContext;
}
