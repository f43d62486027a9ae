using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Paddle;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    Converters = [typeof(TextConverter)])]
[JsonSerializable(typeof(PaddleEvent<PaddleTransaction>))]
[JsonSerializable(typeof(PaddleEvent<PaddleAdjustment>))]
[JsonSerializable(typeof(PaddleEvent<PaddleSubscription>))]
[JsonSerializable(typeof(PaddleEvent<PaddleCustomer>))]
internal sealed partial class PaddleJson : JsonSerializerContext
{
    /// <returns>Null unless the event is about something of that shape, with an id.</returns>
    public static T? Read<T>(JsonElement value, JsonTypeInfo<PaddleEvent<T>> shape)
        where T : PaddleEntity
        => ProviderJson.Read(value, shape)?.Data is { } found && Contact.FirstText(found.Id) is not null ? found : null;
}
