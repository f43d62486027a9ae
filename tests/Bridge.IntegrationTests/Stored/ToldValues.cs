using System.Collections;
using Bridge.Contracts;

namespace Bridge.IntegrationTests.Stored;

/// <summary>What messages tell, by the type of the column that a consumer keeps it in.</summary>
internal sealed class ToldValues
{
    internal HashSet<string> Texts { get; } = [];

    internal HashSet<DateTimeOffset> Times { get; } = [];

    internal HashSet<long> Numbers { get; } = [];

    internal void AddAll(IWebhookMessage message) => Add(message);

    private void Add(object? value)
    {
        switch (value)
        {
            case null or bool or Guid or ReadOnlyMemory<byte>:
                break;
            case string text:
                Texts.Add(text);
                break;
            case DateTimeOffset time:
                Times.Add(time);
                break;
            case long or int:
                Numbers.Add(Convert.ToInt64(value, null));
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Add(item);
                }

                break;
            case ValueType:
                throw new NotSupportedException($"No column is known for {value.GetType()}.");
            default:
                foreach (var property in value.GetType().GetProperties())
                {
                    Add(property.GetValue(value));
                }

                break;
        }
    }
}
